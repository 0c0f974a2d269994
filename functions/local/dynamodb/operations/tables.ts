import { randomUUID } from 'node:crypto';
import type { Context } from '../context.ts';
import { serviceError, validation } from '../errors/dynamodb-error.ts';
import { describeTable, tableArn } from '../schema/describe-table.ts';
import {
  readAttributeTypes,
  readIndexes,
  readKeySchema,
  readProvisioned,
  readStream,
  requireName,
  requireTypesUsed,
} from '../schema/read-table-input.ts';
import type { TableHandle } from '../store/catalog.ts';
import {
  constraint,
  type Fields,
  type Output,
  optionalBoolean,
  optionalInteger,
  optionalText,
  plainTableName,
  requiredText,
} from './input.ts';

export function createTable(context: Context, input: Fields): Output {
  const name = requireName(requiredText(input, 'TableName'), 'tableName');
  const types = readAttributeTypes(input);
  const key = readKeySchema(input, types);
  const indexes = readIndexes(input, types);
  requireTypesUsed(types, [key, ...indexes.map((index) => index.key)]);
  const provisioned = readProvisioned(input);
  const createdAtMs = context.clock();
  const stream = readStream(input, createdAtMs) ?? null;
  const deletionProtected = optionalBoolean(input, 'DeletionProtectionEnabled') ?? false;
  if (context.catalog.find(name)) {
    throw serviceError('ResourceInUseException', `Table already exists: ${name}`);
  }
  context.touch();
  const table = context.catalog.create({
    number: context.catalog.nextNumber(),
    name,
    tableId: randomUUID(),
    createdAtMs,
    key,
    indexes,
    provisioned,
    stream,
    ttlAttribute: null,
    deletionProtected,
  });
  return { TableDescription: describeTable(context.region, table, 'CREATING') };
}

export function describe(context: Context, input: Fields): Output {
  return { Table: describeTable(context.region, existingTable(context, input)) };
}

export function deleteTable(context: Context, input: Fields): Output {
  const table = existingTable(context, input);
  if (table.definition.deletionProtected) {
    throw validation(
      `Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.`,
    );
  }
  const described = describeTable(context.region, table, 'DELETING');
  context.touch();
  context.catalog.drop(table.definition);
  return { TableDescription: described };
}

export function listTables(context: Context, input: Fields): Output {
  const limit = optionalInteger(input, 'Limit') ?? 100;
  if (limit < 1 || limit > 100) {
    throw constraint(
      limit,
      'limit',
      limit < 1
        ? 'Member must have value greater than or equal to 1'
        : 'Member must have value less than or equal to 100',
    );
  }
  const start = optionalText(input, 'ExclusiveStartTableName');
  const rest = context.catalog.names().filter((name) => start === undefined || name > start);
  const names = rest.slice(0, limit);
  return {
    TableNames: names,
    ...(rest.length > limit ? { LastEvaluatedTableName: names.at(-1) } : {}),
  };
}

/** Management operations name the table in their refusal, data operations do not. */
export function existingTable(context: Context, input: Fields): TableHandle {
  const name = plainTableName(requiredText(input, 'TableName'));
  const table = context.catalog.find(name);
  if (table) return table;
  throw serviceError('ResourceNotFoundException', `Requested resource not found: Table: ${name} not found`);
}

/** Fixed answers that infrastructure tools ask for on their way. */
export function listTagsOfResource(): Output {
  return { Tags: [] };
}

export function describeContinuousBackups(context: Context, input: Fields): Output {
  const table = existingTable(context, input);
  return {
    ContinuousBackupsDescription: {
      ContinuousBackupsStatus: 'DISABLED',
      PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'DISABLED' },
    },
    TableArn: tableArn(context.region, table.definition.name),
  };
}
