import type { Context } from '../context.ts';
import { batchGetItem } from './batch-get.ts';
import { batchWriteItem } from './batch-write.ts';
import { getItem } from './get-item.ts';
import type { Fields, Output } from './input.ts';
import { query } from './query.ts';
import { scan } from './scan.ts';
import { describeStream, getRecords, getShardIterator, listStreams } from './streams.ts';
import {
  createTable,
  deleteTable,
  describe,
  describeContinuousBackups,
  listTables,
  listTagsOfResource,
} from './tables.ts';
import { describeTimeToLive, updateTimeToLive } from './time-to-live.ts';
import { transactGetItems } from './transact-get.ts';
import { transactWriteItems } from './transact-write.ts';
import { updateTable } from './update-table.ts';
import { deleteItem, putItem, updateItem } from './write-item.ts';

export interface Operation {
  readonly run: (context: Context, input: Fields) => Output;
  readonly writes: boolean;
}

const reads = (run: Operation['run']): Operation => ({ run, writes: false });
const writes = (run: Operation['run']): Operation => ({ run, writes: true });

export const operations: ReadonlyMap<string, Operation> = new Map([
  ['GetItem', reads(getItem)],
  ['PutItem', writes(putItem)],
  ['UpdateItem', writes(updateItem)],
  ['DeleteItem', writes(deleteItem)],
  ['Query', reads(query)],
  ['Scan', reads(scan)],
  ['BatchGetItem', reads(batchGetItem)],
  ['BatchWriteItem', writes(batchWriteItem)],
  ['TransactGetItems', reads(transactGetItems)],
  ['TransactWriteItems', writes(transactWriteItems)],
  ['CreateTable', writes(createTable)],
  ['UpdateTable', writes(updateTable)],
  ['DeleteTable', writes(deleteTable)],
  ['DescribeTable', reads(describe)],
  ['ListTables', reads(listTables)],
  ['UpdateTimeToLive', writes(updateTimeToLive)],
  ['DescribeTimeToLive', reads(describeTimeToLive)],
  ['DescribeContinuousBackups', reads(describeContinuousBackups)],
  ['ListTagsOfResource', reads(listTagsOfResource)],
  ['ListStreams', reads(listStreams)],
  ['DescribeStream', reads(describeStream)],
  ['GetShardIterator', reads(getShardIterator)],
  ['GetRecords', reads(getRecords)],
]);
