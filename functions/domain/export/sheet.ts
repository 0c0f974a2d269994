export type Cell = string | number;

/** A table that leaves the system: where it came from is part of it. */
export type Sheet = {
  readonly title: string;
  /** Above the table and on every printed page. */
  readonly watermark: string;
  readonly exportId: string;
  readonly author: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
};

/**
 * Text that a spreadsheet would run is shown instead, also after the file was saved as CSV and opened again
 * (OWASP: CSV injection). A reporter writes addresses and names; an officer opens them.
 */
export const harmless = (text: string): string =>
  /^[\s]*[=+\-@|%\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
