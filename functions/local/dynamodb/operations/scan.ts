import type { Context } from '../context.ts';
import { validation } from '../errors/dynamodb-error.ts';
import { type LabelledExpression, readPlaceholders } from '../expressions/placeholders.ts';
import { firstKey, lastKey } from '../schema/encode-key.ts';
import type { StoredItem } from '../store/stored-item.ts';
import { Capacity, readUnits } from './capacity.ts';
import { itemTest, readCondition } from './condition.ts';
import { constraint, type Fields, type Output, optionalInteger, refuseLegacyParameters } from './input.ts';
import { pageOutput, readPage } from './page.ts';
import { readProjection } from './projection.ts';
import { type ReadTarget, readTarget, readView } from './read-parameters.ts';

export function scan(context: Context, input: Fields): Output {
  refuseLegacyParameters(input);
  const filter = readCondition(input, 'FilterExpression');
  const projection = readProjection(input);
  const expressions: LabelledExpression[] = [];
  if (filter) expressions.push(['FilterExpression', filter]);
  if (projection) expressions.push(['ProjectionExpression', projection]);
  const placeholders = readPlaceholders(input, expressions.length > 0, 'FilterExpression');
  placeholders.requireMatch(expressions);
  const keep = itemTest(filter, placeholders, 'FilterExpression');
  const segment = readSegment(input);
  const capacity = new Capacity(input);
  const target = readTarget(context, input);
  const view = readView(input, target, projection, placeholders);

  const page = readPage(rowsOf(target, segment), target.limit);
  const units = readUnits(page.bytes, target.consistent);
  const { definition } = target.table;
  if (target.index) capacity.addIndex(definition.name, target.index.definition.name, units);
  else capacity.addTable(definition.name, units);
  return { ...pageOutput(page, keep, view, definition, target.index?.definition), ...capacity.single() };
}

interface Segment {
  readonly from: Buffer;
  readonly before: Buffer;
}

const everything: Segment = { from: firstKey, before: lastPartition() };

/** Partition keys are at most 2,048 bytes behind a 4-byte hash. */
function lastPartition(): Buffer {
  return Buffer.concat([lastKey, lastKey, lastKey]);
}

/** Segments are equal shares of the hash space that stored partition keys begin with. */
function readSegment(input: Fields): Segment {
  const segment = optionalInteger(input, 'Segment');
  const total = optionalInteger(input, 'TotalSegments');
  if (segment === undefined && total === undefined) return everything;
  if (total === undefined) {
    throw validation(
      'The TotalSegments parameter is required but was not present in the request when Segment parameter is present',
    );
  }
  if (segment === undefined) {
    throw validation(
      'The Segment parameter is required but was not present in the request when parameter TotalSegments is present',
    );
  }
  if (total < 1 || total > 1_000_000) {
    throw constraint(total, 'TotalSegments', 'Member must have value between 1 and 1000000');
  }
  if (segment < 0 || segment >= total) {
    throw validation(
      `The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: ${segment} is not less than TotalSegments: ${total}`,
    );
  }
  return {
    from: hashPrefix(Math.ceil((segment * 2 ** 32) / total)),
    before:
      segment + 1 === total ? everything.before : hashPrefix(Math.ceil(((segment + 1) * 2 ** 32) / total)),
  };
}

function hashPrefix(hash: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(hash);
  return bytes;
}

function rowsOf(target: ReadTarget, segment: Segment): Iterable<StoredItem> {
  const after = target.start ?? { partition: segment.from, sort: firstKey, base: firstKey };
  if (target.start) {
    const { partition } = target.start;
    if (Buffer.compare(partition, segment.from) < 0 || Buffer.compare(partition, segment.before) >= 0) {
      throw validation('The provided Exclusive start key is outside scan segment');
    }
  }
  const limit = target.limit ?? -1;
  return target.index
    ? target.index.entries.scan(after, segment.before, limit)
    : target.table.items.scan(after, segment.before, limit);
}
