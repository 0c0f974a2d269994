import * as v from 'valibot';

const keyAttribute = v.object({ name: v.string(), type: v.picklist(['S', 'N', 'B']) });

/** `range` is null when the key is only a partition key. */
const keySchema = v.object({ hash: keyAttribute, range: v.nullable(keyAttribute) });

const indexDefinition = v.object({
  name: v.string(),
  /** Names the index's SQLite table; never reused within a table. */
  number: v.number(),
  key: keySchema,
  projection: v.object({ type: v.picklist(['ALL', 'KEYS_ONLY', 'INCLUDE']), names: v.array(v.string()) }),
});

export const tableDefinitionSchema = v.object({
  /** Names the table's SQLite tables; a table created again under the same name gets a new one. */
  number: v.number(),
  name: v.string(),
  tableId: v.string(),
  createdAtMs: v.number(),
  key: keySchema,
  indexes: v.array(indexDefinition),
  provisioned: v.nullable(v.object({ read: v.number(), write: v.number() })),
  stream: v.nullable(
    v.object({
      label: v.string(),
      view: v.picklist(['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES']),
    }),
  ),
  ttlAttribute: v.nullable(v.string()),
  deletionProtected: v.boolean(),
});

export type KeyAttribute = v.InferOutput<typeof keyAttribute>;
export type KeySchema = v.InferOutput<typeof keySchema>;
export type IndexDefinition = v.InferOutput<typeof indexDefinition>;
export type TableDefinition = v.InferOutput<typeof tableDefinitionSchema>;

export function keyNames(key: KeySchema): readonly string[] {
  return key.range ? [key.hash.name, key.range.name] : [key.hash.name];
}
