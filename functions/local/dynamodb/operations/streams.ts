import type { Context } from '../context.ts';
import { serviceError, validation } from '../errors/dynamodb-error.ts';
import { describeTable, streamArn } from '../schema/describe-table.ts';
import type { TableDefinition } from '../schema/table-definition.ts';
import { formatSequence } from '../store/stream-store.ts';
import {
  type Fields,
  type Output,
  optionalChoice,
  optionalInteger,
  optionalText,
  plainTableName,
  requiredText,
} from './input.ts';

/** Every stream has one shard that never closes. */
const shardId = 'shardId-00000000000000000001-00000001';

export function listStreams(context: Context, input: Fields): Output {
  const wanted = optionalText(input, 'TableName');
  const tables = context.catalog.all().map((table) => table.definition);
  return {
    Streams: tables
      .filter((table) => table.stream && (wanted === undefined || plainTableName(wanted) === table.name))
      .map((table) => ({
        StreamArn: streamArn(context.region, table),
        TableName: table.name,
        StreamLabel: table.stream?.label,
      })),
  };
}

export function describeStream(context: Context, input: Fields): Output {
  const table = tableOfStream(context, requiredText(input, 'StreamArn'));
  const handle = context.catalog.find(table.name);
  return {
    StreamDescription: {
      StreamArn: streamArn(context.region, table),
      StreamLabel: table.stream?.label,
      StreamStatus: 'ENABLED',
      StreamViewType: table.stream?.view,
      CreationRequestDateTime: table.createdAtMs / 1000,
      TableName: table.name,
      KeySchema: handle && describeTable(context.region, handle)['KeySchema'],
      Shards: [{ ShardId: shardId, SequenceNumberRange: { StartingSequenceNumber: formatSequence(1) } }],
    },
  };
}

export function getShardIterator(context: Context, input: Fields): Output {
  const arn = requiredText(input, 'StreamArn');
  const table = tableOfStream(context, arn);
  if (requiredText(input, 'ShardId') !== shardId) {
    throw serviceError('ResourceNotFoundException', 'Requested resource not found: Shard does not exist');
  }
  const type = optionalChoice(input, 'ShardIteratorType', [
    'TRIM_HORIZON',
    'LATEST',
    'AT_SEQUENCE_NUMBER',
    'AFTER_SEQUENCE_NUMBER',
  ]);
  switch (type) {
    case 'TRIM_HORIZON':
      return { ShardIterator: iterator(table, 0) };
    case 'LATEST':
      return { ShardIterator: iterator(table, context.streams.lastSequence()) };
    case 'AT_SEQUENCE_NUMBER':
      return { ShardIterator: iterator(table, Number(requiredText(input, 'SequenceNumber')) - 1) };
    case 'AFTER_SEQUENCE_NUMBER':
      return { ShardIterator: iterator(table, Number(requiredText(input, 'SequenceNumber'))) };
    case undefined:
      throw validation('ShardIteratorType is required');
    default:
      return type satisfies never;
  }
}

export function getRecords(context: Context, input: Fields): Output {
  const limit = optionalInteger(input, 'Limit') ?? 1000;
  if (limit < 1 || limit > 1000) throw validation('Limit must be between 1 and 1000');
  const [name, label, after] = requiredText(input, 'ShardIterator').split('|');
  const table = context.catalog.find(name ?? '')?.definition;
  if (!table?.stream || table.stream.label !== label) throw validation('Invalid ShardIterator');
  const Records = context.streams.after(table, after ?? '0', limit);
  const last = Records.at(-1)?.dynamodb.SequenceNumber ?? after ?? '0';
  return { Records, NextShardIterator: iterator(table, Number(last)) };
}

function iterator(table: TableDefinition, after: number): string {
  return `${table.name}|${table.stream?.label ?? ''}|${after}`;
}

function tableOfStream(context: Context, arn: string): TableDefinition {
  const table = context.catalog.all().find(({ definition }) => streamArn(context.region, definition) === arn);
  if (table) return table.definition;
  throw serviceError('ResourceNotFoundException', `Requested resource not found: Stream: ${arn} not found`);
}
