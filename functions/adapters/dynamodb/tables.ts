/**
 * Shape of both tables, as plain data. The cloud templates and the embedded run create their tables from
 * this one place, so a key or projection cannot differ between them. All keys are strings.
 */
export type IndexDefinition = {
  readonly partitionKey: string;
  readonly sortKey: string;
  /** Attributes beside the keys that a list row needs; everything else costs write units for nothing. */
  readonly projection: 'ALL' | 'KEYS_ONLY' | { readonly include: readonly string[] };
};

export type TableDefinition = {
  readonly partitionKey: string;
  readonly sortKey: string;
  /** Seconds since 1970 after which the item may be dropped; absent on everything that must stay. */
  readonly ttlAttribute: string;
  readonly stream: 'NEW_AND_OLD_IMAGES' | 'none';
  readonly indexes: Readonly<Record<string, IndexDefinition>>;
};

export const tableDefinitions = {
  cases: {
    partitionKey: 'pk',
    sortKey: 'sk',
    ttlAttribute: 'ttl',
    stream: 'NEW_AND_OLD_IMAGES',
    // Sparse: an item without the index's keys is not in it. None is keyed by state alone (hot partition).
    // `row` is all a list shows, in one attribute: an event that changes nothing in it writes no index.
    indexes: {
      queue: { partitionKey: 'queuePk', sortKey: 'queueSk', projection: { include: ['row'] } },
      unit: { partitionKey: 'unitPk', sortKey: 'queueSk', projection: { include: ['row'] } },
      due: { partitionKey: 'duePk', sortKey: 'dueSk', projection: 'KEYS_ONLY' },
      place: { partitionKey: 'placePk', sortKey: 'placeSk', projection: { include: ['lng', 'lat'] } },
    },
  },
  identities: {
    partitionKey: 'pk',
    sortKey: 'sk',
    ttlAttribute: 'ttl',
    // No stream: a copy of the vault in another pipeline would be a second way to read it.
    stream: 'none',
    indexes: {},
  },
} as const satisfies Record<string, TableDefinition>;

export type TableName = keyof typeof tableDefinitions;
export type CaseIndexName = keyof typeof tableDefinitions.cases.indexes;
