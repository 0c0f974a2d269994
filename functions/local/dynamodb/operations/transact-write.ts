import { hash } from 'node:crypto';
import type { Context } from '../context.ts';
import { DynamoDBError, serviceError, validation } from '../errors/dynamodb-error.ts';
import { joinKey } from '../schema/encode-key.ts';
import { Capacity, readUnits, writeUnits } from './capacity.ts';
import { applyChange } from './change-item.ts';
import {
  asFields,
  constraint,
  type Fields,
  type Output,
  optionalFields,
  optionalText,
  requiredList,
} from './input.ts';
import { requireActionCount } from './transaction-limits.ts';
import {
  decideAction,
  readConditionCheck,
  readDelete,
  readPut,
  readUpdate,
  type WriteAction,
} from './write-actions.ts';

const maxBytes = 4 * 1024 * 1024;
const readers = {
  ConditionCheck: readConditionCheck,
  Put: readPut,
  Delete: readDelete,
  Update: readUpdate,
} as const;

interface Step {
  readonly action: WriteAction;
  readonly checkOnly: boolean;
}

type Decision = ReturnType<typeof decideAction>;

export function transactWriteItems(context: Context, input: Fields): Output {
  const actions = requiredList(input, 'TransactItems');
  requireActionCount(actions.length, actions);
  const token = optionalText(input, 'ClientRequestToken');
  if (token !== undefined && (token.length < 1 || token.length > 36)) {
    throw constraint(token, 'clientRequestToken', 'Member must have length less than or equal to 36');
  }
  const capacity = new Capacity(input);
  const steps = actions.map((action) => readStep(context, asFields(action)));
  requireDistinctItems(steps);
  if (token === undefined) return execute(context, steps, capacity);

  const request = hash('sha256', canonicalText(actions));
  const earlier = context.tokens.find(token, context.clock());
  if (!earlier) {
    const output = execute(context, steps, capacity);
    context.tokens.remember(token, { request, answer: '' }, context.clock());
    return output;
  }
  if (earlier.request !== request) {
    throw serviceError(
      'IdempotentParameterMismatchException',
      'The request uses the same client token as a previous, but non-identical request. Do not reuse a client token with different requests, unless the requests are identical',
    );
  }
  for (const { action } of steps) {
    const item = action.table.items.find(action.key);
    capacity.addTable(action.table.definition.name, 2 * readUnits(item?.size ?? 0, true));
  }
  return capacity.several('ReadCapacityUnits');
}

function readStep(context: Context, action: Fields): Step {
  const given = Object.keys(action).filter((name) => action[name] !== undefined && action[name] !== null);
  const [kind] = given;
  const known = (['ConditionCheck', 'Put', 'Delete', 'Update'] as const).find((name) => name === kind);
  const body = known && optionalFields(action, known);
  if (given.length !== 1 || !known || !body) {
    throw validation('TransactItems can only contain one of Check, Put, Update or Delete');
  }
  if (known === 'ConditionCheck' && optionalText(body, 'ConditionExpression') === undefined) {
    throw constraint(
      'null',
      'transactItems.1.member.conditionCheck.conditionExpression',
      'Member must not be null',
    );
  }
  return { action: readers[known](context, body), checkOnly: known === 'ConditionCheck' };
}

function requireDistinctItems(steps: readonly Step[]): void {
  const places = steps.map(
    ({ action: { table, key } }) =>
      `${table.definition.name}/${joinKey(key.partition, key.sort).toString('base64')}`,
  );
  if (new Set(places).size !== places.length) {
    throw validation('Transaction request cannot include multiple operations on one item');
  }
  const bytes = steps.reduce((sum, { action }) => sum + action.requestBytes, 0);
  if (bytes > maxBytes) throw validation('Transaction request size cannot exceed 4194304 bytes');
}

/** Decides every action first; only when all agree is anything written. */
function execute(context: Context, steps: readonly Step[], capacity: Capacity): Output {
  const decided = steps.map(({ action }) => decide(action));
  if (decided.some((decision) => decision instanceof DynamoDBError)) throw cancelled(decided);
  context.touch();
  for (const [at, { action, checkOnly }] of steps.entries()) {
    const decision = decided[at];
    if (!decision || decision instanceof DynamoDBError) continue;
    const { table, key } = action;
    if (checkOnly) capacity.addTable(table.definition.name, 2 * writeUnits(decision.before?.size ?? 0));
    else applyChange(context, { table, key, ...decision }, capacity, 2);
  }
  return capacity.several('WriteCapacityUnits');
}

function decide(action: WriteAction): Decision | DynamoDBError {
  try {
    return decideAction(action);
  } catch (fault) {
    if (fault instanceof DynamoDBError) return fault;
    throw fault;
  }
}

const reasonCodes: Readonly<Record<string, string>> = {
  ConditionalCheckFailedException: 'ConditionalCheckFailed',
  ValidationException: 'ValidationError',
};

function cancelled(decided: readonly (Decision | DynamoDBError)[]): DynamoDBError {
  const reasons = decided.map((decision) =>
    decision instanceof DynamoDBError
      ? { Code: reasonCodes[decision.name] ?? decision.name, Message: decision.message, ...decision.members }
      : { Code: 'None' },
  );
  return serviceError(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.map((reason) => reason.Code).join(', ')}]`,
    { CancellationReasons: reasons },
  );
}

/** Same content, same text: names sorted, binary as base64. */
function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part instanceof Uint8Array) return Buffer.from(part).toString('base64');
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
