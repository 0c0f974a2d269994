import { describe, expect, it } from 'vitest';
import { applyUpdate } from '../../../../functions/local/dynamodb/expressions/apply-update.ts';
import { checkUpdate } from '../../../../functions/local/dynamodb/expressions/check-update.ts';
import { parseUpdate } from '../../../../functions/local/dynamodb/expressions/parse-update.ts';
import { readPlaceholders } from '../../../../functions/local/dynamodb/expressions/placeholders.ts';
import { readItem } from '../../../../functions/local/dynamodb/values/read-value.ts';

const item = readItem({
  id: { S: 'x' },
  n: { N: '5' },
  big: { N: '99999999999999999999999999999999999999' },
  tags: { SS: ['a', 'b'] },
  steps: { L: [{ S: 'p' }, { S: 'q' }, { S: 'r' }] },
  m: { M: { core: { N: '1' }, deep: { M: { x: { S: 'y' } } } } },
});

const values = {
  ':one': { N: '1' },
  ':tenth': { N: '0.1' },
  ':s': { S: 'new' },
  ':list': { L: [{ S: 'z' }] },
  ':empty': { L: [] },
  ':a': { SS: ['a'] },
  ':bc': { SS: ['b', 'c'] },
  ':ab': { SS: ['a', 'b'] },
  ':ns': { NS: ['1'] },
};

function update(text: string, names?: object): object {
  const parsed = parseUpdate(text, 'UpdateExpression');
  const used = Object.fromEntries(Object.entries(values).filter(([key]) => parsed.values.has(key)));
  const placeholders = readPlaceholders(
    {
      ...(names ? { ExpressionAttributeNames: names } : {}),
      ...(Object.keys(used).length > 0 ? { ExpressionAttributeValues: used } : {}),
    },
    true,
    '',
  );
  placeholders.requireMatch([['UpdateExpression', parsed]]);
  checkUpdate(parsed.tree, placeholders, ['id']);
  return applyUpdate(item, parsed.tree, placeholders);
}

function fault(text: string, names?: object): string {
  try {
    update(text, names);
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
  throw new Error('expected a fault');
}

describe('an update', () => {
  it.each([
    ['SET fresh = :s', { fresh: { S: 'new' } }],
    ['set n = n + :one', { n: { N: '6' } }],
    ['SET n = n - :tenth', { n: { N: '4.9' } }],
    ['SET n = :one - n', { n: { N: '-4' } }],
    ['SET n = m.core', { n: { N: '1' } }],
    ['SET n = if_not_exists(n, :one)', {}],
    ['SET fresh = if_not_exists(fresh, :one)', { fresh: { N: '1' } }],
    ['SET fresh = if_not_exists(fresh, :one) + :one', { fresh: { N: '2' } }],
    [
      'SET steps = list_append(steps, :list)',
      { steps: { L: [{ S: 'p' }, { S: 'q' }, { S: 'r' }, { S: 'z' }] } },
    ],
    [
      'SET steps = list_append(:list, steps)',
      { steps: { L: [{ S: 'z' }, { S: 'p' }, { S: 'q' }, { S: 'r' }] } },
    ],
    ['SET fresh = list_append(if_not_exists(fresh, :empty), :list)', { fresh: { L: [{ S: 'z' }] } }],
    ['SET steps[1] = :s', { steps: { L: [{ S: 'p' }, { S: 'new' }, { S: 'r' }] } }],
    ['SET steps[9] = :s', { steps: { L: [{ S: 'p' }, { S: 'q' }, { S: 'r' }, { S: 'new' }] } }],
    ['SET m.deep.x = :s', { m: { M: { core: { N: '1' }, deep: { M: { x: { S: 'new' } } } } } }],
    [
      'SET m.fresh = :one, m.core = m.core + :one',
      {
        m: { M: { core: { N: '2' }, deep: { M: { x: { S: 'y' } } }, fresh: { N: '1' } } },
      },
    ],
    ['SET n = fresh2, fresh2 = n', undefined],
    ['REMOVE n', { n: undefined }],
    ['REMOVE absent', {}],
    ['REMOVE steps[0], steps[2]', { steps: { L: [{ S: 'q' }] } }],
    ['REMOVE steps[7]', {}],
    ['REMOVE m.core', { m: { M: { deep: { M: { x: { S: 'y' } } } } } }],
    ['REMOVE steps[0] SET steps[1] = :s', { steps: { L: [{ S: 'new' }, { S: 'r' }] } }],
    ['ADD n :one', { n: { N: '6' } }],
    ['ADD fresh :one', { fresh: { N: '1' } }],
    ['ADD m.core :one', { m: { M: { core: { N: '2' }, deep: { M: { x: { S: 'y' } } } } } }],
    ['ADD tags :bc', { tags: { SS: ['a', 'b', 'c'] } }],
    ['ADD fresh :bc', { fresh: { SS: ['b', 'c'] } }],
    ['DELETE tags :a', { tags: { SS: ['b'] } }],
    ['DELETE tags :ab', { tags: undefined }],
    ['DELETE absent :ab', {}],
    [
      'SET n = :s REMOVE m ADD fresh :one DELETE tags :a',
      {
        n: { S: 'new' },
        m: undefined,
        fresh: { N: '1' },
        tags: { SS: ['b'] },
      },
    ],
  ])('%s', (text, changes) => {
    if (!changes) return expect(fault(text)).toContain('does not exist in the item');
    const expected = Object.fromEntries(
      Object.entries({ ...item, ...changes }).filter(([, value]) => value !== undefined),
    );
    expect(update(text)).toEqual(expected);
  });

  it('reads every right-hand side from the item before the update', () => {
    expect(update('SET n = steps[0], steps[0] = n')).toMatchObject({
      n: { S: 'p' },
      steps: { L: [{ N: '5' }, { S: 'q' }, { S: 'r' }] },
    });
  });

  it('leaves the old item untouched', () => {
    const before = JSON.stringify(item);
    update('SET m.deep.x = :s, steps[0] = :s REMOVE n');
    expect(JSON.stringify(item)).toBe(before);
  });

  it('stores an attribute called __proto__ as data', () => {
    const after = update('SET #p = :s', { '#p': '__proto__' });
    expect(JSON.stringify(after)).toContain('"__proto__":{"S":"new"}');
    expect(Object.getPrototypeOf(after)).toBe(Object.prototype);
  });
});

describe('a faulty update', () => {
  const invalid = 'Invalid UpdateExpression:';
  const wrongOperand = 'An operand in the update expression has an incorrect data type';
  const wrongPath = 'The document path provided in the update expression is invalid for update';
  it.each([
    ['SET', `${invalid} Syntax error; token: "<EOF>", near: "SET"`],
    ['SET n', `${invalid} Syntax error; token: "<EOF>", near: "n"`],
    ['PUT n = :s', `${invalid} Syntax error; token: "PUT", near: "PUT n"`],
    ['SET n = :s, ', `${invalid} Syntax error; token: "<EOF>", near: ","`],
    ['SET n = :s SET m = :s', `${invalid} The "SET" section can only be used once in an update expression;`],
    ['SET n = :one + :one + :one', `${invalid} Syntax error; token: "+", near: ":one + :one"`],
    ['SET n = foo(n, :one)', `${invalid} Invalid function name; function: foo`],
    ['ADD n m', `${invalid} Syntax error; token: "m", near: "n m"`],
    [
      'SET n = if_not_exists(:one, :one)',
      `${invalid} Operator or function requires a document path; operator or function: if_not_exists`,
    ],
    [
      'SET n = list_append(steps)',
      `${invalid} Incorrect number of operands for operator or function; operator or function: list_append, number of operands: 1`,
    ],
    [
      'SET n = n + :s',
      `${invalid} Incorrect operand type for operator or function; operator or function: +, operand type: S`,
    ],
    [
      'SET n = list_append(steps, :s)',
      `${invalid} Incorrect operand type for operator or function; operator or function: list_append, operand type: S`,
    ],
    [
      'ADD n :s',
      `${invalid} Incorrect operand type for operator or function; operator: ADD, operand type: S`,
    ],
    [
      'DELETE n :one',
      `${invalid} Incorrect operand type for operator or function; operator: DELETE, operand type: N`,
    ],
    [
      'SET m = :s, m.core = :one',
      `${invalid} Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [m], path two: [m, core]`,
    ],
    [
      'SET n = :s REMOVE n',
      `${invalid} Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [n], path two: [n]`,
    ],
    [
      'SET m.core = :s, m[0] = :one',
      `${invalid} Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [m, core], path two: [m, [0]]`,
    ],
    [
      'SET id = :s',
      'One or more parameter values were invalid: Cannot update attribute id. This attribute is part of the key',
    ],
    ['SET n = absent', 'The provided expression refers to an attribute that does not exist in the item'],
    [
      'SET n = absent + :one',
      'The provided expression refers to an attribute that does not exist in the item',
    ],
    ['SET n = steps + :one', wrongOperand],
    ['SET n = list_append(n, :list)', wrongOperand],
    ['ADD steps :one', wrongOperand],
    ['ADD tags :ns', wrongOperand],
    ['DELETE tags :ns', wrongOperand],
    ['SET absent.x = :s', wrongPath],
    ['SET n.x = :s', wrongPath],
    ['SET steps.x = :s', wrongPath],
    ['SET m[0] = :s', wrongPath],
    ['SET steps[9].x = :s', wrongPath],
    ['REMOVE absent.x', wrongPath],
    ['REMOVE n[0]', wrongPath],
    ['ADD big :tenth', 'Attempting to store more than 38 significant digits in a Number'],
  ])('%s is refused', (text, message) => {
    expect(fault(text)).toBe(message);
  });
});
