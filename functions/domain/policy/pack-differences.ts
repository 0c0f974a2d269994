/** `undefined` on one side: the entry was added or taken away. Paths name entries of a list by kind, code or id. */
export type Difference = {
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
};

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWords = (value: unknown): boolean =>
  isEntry(value) && Object.keys(value).length === 2 && 'zh' in value && 'en' in value;

/** What tells entries of a list apart, best first. Several additive parts differ by their outcome. */
const NAMES: readonly ((entry: Entry) => unknown)[] = [
  ({ code }) => code,
  ({ id }) => id,
  ({ kind }) => kind,
  ({ kind, outcome }) => (kind === undefined ? undefined : [kind, outcome].filter(isText).join('-')),
  ({ about }) => about,
  ({ level }) => level,
  ({ clue }) => clue,
  ({ codes }) => (Array.isArray(codes) && codes.every(isText) ? codes.join(' ') : undefined),
];

const isText = (value: unknown): value is string => typeof value === 'string';

/** Entries by a name that all of both lists have and none has twice; otherwise by place. */
const keyed = (before: readonly Entry[], after: readonly Entry[]) => {
  for (const name of NAMES) {
    const lists = [before.map(name), after.map(name)] as const;
    if (lists.every((list) => list.every(isText) && new Set(list).size === list.length))
      return lists.map((list, side) => byName(list, side === 0 ? before : after));
  }
  return [before, after].map((list) => new Map(list.map((entry, index) => [String(index), entry])));
};

const byName = (names: readonly unknown[], entries: readonly Entry[]): Map<string, unknown> =>
  new Map(entries.map((entry, index) => [String(names[index]), entry]));

const compareMaps = (
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
  path: readonly string[],
): readonly Difference[] =>
  [...new Set([...before.keys(), ...after.keys()])].flatMap((key) =>
    differences(before.get(key), after.get(key), [...path, key]),
  );

const fieldsOf = (entry: Entry): Map<string, unknown> => new Map(Object.entries(entry));

/** Every value that differs, at its path. The order of a list of words or codes does not matter. */
export const differences = (
  before: unknown,
  after: unknown,
  path: readonly string[] = [],
): readonly Difference[] => {
  if (isEntry(before) && isEntry(after) && !isWords(before) && !isWords(after))
    return compareMaps(fieldsOf(before), fieldsOf(after), path);
  if (Array.isArray(before) && Array.isArray(after) && before.every(isEntry) && after.every(isEntry)) {
    const [was = new Map<string, unknown>(), is = new Map<string, unknown>()] = keyed(before, after);
    return compareMaps(was, is, path);
  }
  return canonical(before) === canonical(after) ? [] : [{ path, before, after }];
};

const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).toSorted().join()}]`;
  if (isEntry(value))
    return `{${Object.entries(value)
      .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
      .toSorted()
      .join()}}`;
  return JSON.stringify(value) ?? 'undefined';
};
