type Fields = Readonly<Record<string, unknown>>;

/** From the version of its index + 1 to the next. Never changed once it was released. */
const migrations: readonly ((fields: Fields) => Fields)[] = [
  // 1 → 2: any file instead of pictures; large type has more places than the five steps.
  ({ photos, step, ...rest }) => ({
    ...rest,
    files: Array.isArray(photos) ? photos.map((photo) => ({ ...Object(photo), kind: 'photo' })) : [],
    at: step,
  }),
];

/** Drafts of the first app carry no version. One of a newer app, after a step back, is taken as it is. */
export function migrated(stored: Fields): Fields {
  const from = typeof stored['version'] === 'number' ? stored['version'] : 1;
  return migrations.slice(Math.max(0, from - 1)).reduce((fields, migrate) => migrate(fields), stored);
}
