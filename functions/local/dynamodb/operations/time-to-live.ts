import type { Context } from '../context.ts';
import { validation } from '../errors/dynamodb-error.ts';
import { keyOfItem } from '../schema/item-key.ts';
import type { TableHandle } from '../store/catalog.ts';
import { Capacity } from './capacity.ts';
import { applyChange, expiryOf } from './change-item.ts';
import { type Fields, type Output, requiredFields, requiredText } from './input.ts';
import { existingTable } from './tables.ts';

/** The service leaves items alone whose time lies further back than this. */
const oldestSeconds = 5 * 365 * 24 * 3600;

export function updateTimeToLive(context: Context, input: Fields): Output {
  const given = requiredFields(input, 'TimeToLiveSpecification');
  const attribute = requiredText(given, 'AttributeName');
  const enabled = given['Enabled'] === true;
  const table = existingTable(context, input);
  const current = table.definition.ttlAttribute;
  if (enabled && current !== null) throw validation('TimeToLive is already enabled');
  if (!enabled && current === null) throw validation('TimeToLive is already disabled');
  if (!enabled && current !== attribute) {
    throw validation(
      `TimeToLive is active on a different AttributeName: current AttributeName is ${current}`,
    );
  }
  context.touch();
  const definition = { ...table.definition, ttlAttribute: enabled ? attribute : null };
  const changed = context.catalog.save(definition);
  changed.items.rewriteExpiries((item) => expiryOf(definition, item.attributes));
  return { TimeToLiveSpecification: { AttributeName: attribute, Enabled: enabled } };
}

export function describeTimeToLive(context: Context, input: Fields): Output {
  const { ttlAttribute } = existingTable(context, input).definition;
  return {
    TimeToLiveDescription:
      ttlAttribute === null
        ? { TimeToLiveStatus: 'DISABLED' }
        : { TimeToLiveStatus: 'ENABLED', AttributeName: ttlAttribute },
  };
}

/** Deletes up to `limit` items whose time has passed and tells how many. */
export function deleteExpired(context: Context, limit: number): number {
  const nowSeconds = Math.floor(context.clock() / 1000);
  let deleted = 0;
  for (const table of context.catalog.all()) {
    if (table.definition.ttlAttribute !== null)
      deleted += deleteFrom(context, table, nowSeconds, limit - deleted);
  }
  return deleted;
}

function deleteFrom(context: Context, table: TableHandle, nowSeconds: number, limit: number): number {
  const items = table.items.expired(nowSeconds, nowSeconds - oldestSeconds, limit);
  const uncounted = new Capacity({});
  for (const before of items) {
    const key = keyOfItem(table.definition.key, before.attributes);
    applyChange(context, { table, key, before, after: undefined, byTimeToLive: true }, uncounted);
  }
  return items.length;
}
