import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as v from 'valibot';
import type { Change } from '../../ports/case-store.ts';
import type { EvidenceFile, OriginalFile } from '../../ports/evidence-register.ts';
import { mediaRefusals } from '../../ports/media-cleaner.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { type Key, keyAttributes, keys } from './keys.ts';
import { type Item, number, numberOf, parsed, text, textOf } from './stored-values.ts';
import type { Write } from './transact.ts';

const states = v.picklist(['waiting', 'checking', 'clean', 'refused']);
const kinds = v.picklist(['photo', 'video', 'audio', 'document']);
const origins = v.picklist(['reporter', 'officer']);
const refusals = v.picklist(mediaRefusals);

export const evidenceItem = (file: EvidenceFile): Record<string, AttributeValue> => ({
  ...keyAttributes(keys.evidence(file.id)),
  kind: text(file.kind),
  contentType: text(file.contentType),
  state: text(file.state),
  owner: text(file.owner),
  announcedAt: text(file.announcedAt),
  from: text(file.from),
  ...(file.reportId !== undefined && { reportId: text(file.reportId) }),
  ...(file.reason !== undefined && { reason: text(file.reason) }),
  ...(file.clean !== undefined && cleanAttributes(file.clean)),
});

export const cleanAttributes = (clean: NonNullable<EvidenceFile['clean']>) => ({
  cleanType: text(clean.contentType),
  cleanHash: text(clean.sha256),
});

export const evidenceOf = (id: string, item: Item): EvidenceFile => ({
  id,
  kind: parsed(item, 'kind', kinds, item['kind']?.S),
  contentType: textOf(item, 'contentType'),
  state: parsed(item, 'state', states, item['state']?.S),
  owner: textOf(item, 'owner'),
  announcedAt: textOf(item, 'announcedAt'),
  from: parsed(item, 'from', origins, item['from']?.S),
  ...(item['reportId'] !== undefined && { reportId: textOf(item, 'reportId') }),
  ...(item['reason'] !== undefined && { reason: parsed(item, 'reason', refusals, item['reason'].S) }),
  ...(item['cleanHash'] !== undefined && {
    clean: { contentType: textOf(item, 'cleanType'), sha256: textOf(item, 'cleanHash') },
  }),
});

/** Put again with the same content it stays what it is; nobody has to read it to find out. */
export const originalPut = (TableName: string, key: Key, { contentType, bytes, sha256 }: OriginalFile) => ({
  TableName,
  Item: {
    ...keyAttributes(key),
    contentType: text(contentType),
    bytes: number(bytes),
    sha256: text(sha256 ?? ''),
  },
  ConditionExpression: 'attribute_not_exists(pk) OR (#type = :type AND #bytes = :bytes AND #hash = :hash)',
  ExpressionAttributeNames: { '#type': 'contentType', '#bytes': 'bytes', '#hash': 'sha256' },
  ExpressionAttributeValues: {
    ':type': text(contentType),
    ':bytes': number(bytes),
    ':hash': text(sha256 ?? ''),
  },
});

export const originalOf = (item: Item): OriginalFile => {
  const sha256 = textOf(item, 'sha256');
  return {
    contentType: textOf(item, 'contentType'),
    bytes: numberOf(item, 'bytes'),
    ...(sha256 !== '' && { sha256 }),
  };
};

/** Part of one report at most, announced by the same person, and not refused by the cleaner. */
export const attachWrite = (
  { tables }: DynamoContext,
  { id, reportId, owner, from }: Extract<Change, { kind: 'attach-evidence' }>,
): Write => ({
  action: {
    Update: {
      TableName: tables.cases,
      Key: keyAttributes(keys.evidence(id)),
      UpdateExpression: 'SET #reportId = :reportId, #from = :from',
      ConditionExpression:
        '#owner = :owner AND #state <> :refused AND (attribute_not_exists(#reportId) OR #reportId = :reportId)',
      ExpressionAttributeNames: {
        '#owner': 'owner',
        '#state': 'state',
        '#reportId': 'reportId',
        '#from': 'from',
      },
      ExpressionAttributeValues: {
        ':owner': text(owner),
        ':refused': text('refused'),
        ':reportId': text(reportId),
        ':from': text(from),
      },
    },
  },
  refusal: 'evidence-unusable',
});
