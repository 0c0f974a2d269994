import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { OriginalKeys } from '../../ports/original-keys.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { whetherMet } from './dynamo-evidence-register.ts';
import { keyAttributes, keys } from './keys.ts';
import { readItem } from './read-items.ts';
import { number, numberOf, text, textOf } from './stored-values.ts';

export const dynamoOriginalKeys = (context: DynamoContext): OriginalKeys => ({
  put: async (evidenceId, { object, wrapped, sha256, bytes }) => {
    const put = new PutItemCommand({
      TableName: context.tables.identities,
      Item: {
        ...keyAttributes(keys.originalKey(evidenceId)),
        object: text(object),
        wrapped: text(wrapped),
        sha256: text(sha256),
        bytes: number(bytes),
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    });
    return (await whetherMet(context.client.send(put))) ? 'stored' : 'exists';
  },
  find: async (evidenceId) => {
    const item = await readItem(context, 'identities', keys.originalKey(evidenceId));
    if (item === undefined) return undefined;
    return {
      object: textOf(item, 'object'),
      wrapped: item['wrapped']?.S,
      sha256: textOf(item, 'sha256'),
      bytes: numberOf(item, 'bytes'),
    };
  },
  erase: async (evidenceId) => {
    await whetherMet(
      context.client.send(
        new UpdateItemCommand({
          TableName: context.tables.identities,
          Key: keyAttributes(keys.originalKey(evidenceId)),
          UpdateExpression: 'REMOVE #wrapped',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: { '#wrapped': 'wrapped' },
        }),
      ),
    );
  },
});
