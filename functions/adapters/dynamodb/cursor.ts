/** The sort key a page ended at, unreadable only in the sense that no client may build on it. */
export const cursorAfter = (sortKey: string): string => Buffer.from(sortKey, 'utf8').toString('base64url');

/** A cursor nobody issued starts the list anew; it cannot reach outside the partitions asked for. */
export const sortKeyOf = (cursor: string | undefined): string | undefined => {
  const key = Buffer.from(cursor ?? '', 'base64url').toString('utf8');
  return /^[!-~]{1,256}$/.test(key) ? key : undefined;
};
