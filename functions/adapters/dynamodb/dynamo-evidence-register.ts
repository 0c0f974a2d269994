import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { EvidenceFile, EvidenceRegister } from '../../ports/evidence-register.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { cleanAttributes, evidenceItem, evidenceOf, originalOf, originalPut } from './evidence-item.ts';
import { keyAttributes, keys } from './keys.ts';
import { setOf } from './put-update.ts';
import { readItem, readItems } from './read-items.ts';
import { text, textOf } from './stored-values.ts';

export const dynamoEvidenceRegister = (context: DynamoContext): EvidenceRegister => ({
  announce: async (file, original) => {
    const { table, key } = originalAt(file);
    const put = originalPut(context.tables[table], key, original);
    if (!(await whetherMet(context.client.send(new PutItemCommand(put))))) return 'other-file';
    const done = await whetherMet(
      context.client.send(
        new PutItemCommand({
          TableName: context.tables.cases,
          Item: evidenceItem(file),
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    );
    return done ? 'announced' : 'exists';
  },
  find: async (id) => {
    const item = await readItem(context, 'cases', keys.evidence(id));
    return item === undefined ? undefined : evidenceOf(id, item);
  },
  original: async (file) => {
    const { table, key } = originalAt(file);
    const item = await readItem(context, table, key);
    return item === undefined ? undefined : originalOf(item);
  },
  findAll: async (ids) => {
    const items = await readItems(context, ids.map(keys.evidence));
    const files = new Map(items.map((item) => [textOf(item, 'pk'), item]));
    return ids.flatMap((id) => {
      const item = files.get(keys.evidence(id).pk);
      return item === undefined ? [] : [evidenceOf(id, item)];
    });
  },
  settle: (id, { state, reason, clean }) => {
    const { UpdateExpression, names, values } = setOf({
      state: text(state),
      ...(reason !== undefined && { reason: text(reason) }),
      ...(clean !== undefined && cleanAttributes(clean)),
    });
    return whetherMet(
      context.client.send(
        new UpdateItemCommand({
          TableName: context.tables.cases,
          Key: keyAttributes(keys.evidence(id)),
          UpdateExpression,
          ConditionExpression: '#state IN (:waiting, :checking)',
          ExpressionAttributeNames: names,
          ExpressionAttributeValues: {
            ...values,
            ':waiting': text('waiting'),
            ':checking': text('checking'),
          },
        }),
      ),
    );
  },
});

/** Staff functions write nothing into the vault; what an officer's phone sent is no secret of a reporter. */
const originalAt = ({ id, from }: Pick<EvidenceFile, 'id' | 'from'>) =>
  from === 'reporter'
    ? { table: 'identities' as const, key: keys.original(id) }
    : { table: 'cases' as const, key: keys.officerOriginal(id) };

/** False when the condition of a single write did not hold; any other fault is passed on. */
export const whetherMet = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
