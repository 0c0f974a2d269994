import { describe, expect, it } from 'vitest';
import { checkCondition } from '../../../../functions/local/dynamodb/expressions/check-condition.ts';
import { evaluateCondition } from '../../../../functions/local/dynamodb/expressions/evaluate-condition.ts';
import { parseCondition } from '../../../../functions/local/dynamodb/expressions/parse-condition.ts';
import { readPlaceholders } from '../../../../functions/local/dynamodb/expressions/placeholders.ts';
import { readItem } from '../../../../functions/local/dynamodb/values/read-value.ts';

const item = readItem({
  title: { S: '黑烟 at night' },
  visits: { N: '10' },
  ratio: { N: '0.30' },
  isOpen: { BOOL: true },
  nothing: { NULL: true },
  tags: { SS: ['air', 'night'] },
  marks: { NS: ['1', '2.0'] },
  photo: { B: Buffer.from('jpegdata').toString('base64') },
  hashes: { BS: [Buffer.from('x').toString('base64')] },
  place: { M: { town: { S: 'A' }, point: { L: [{ N: '105.57' }, { N: '30.51' }] } } },
  history: { L: [{ M: { who: { S: 'grid' } } }, { S: 'raw' }] },
  empty: { S: '' },
});

const values = {
  ':n10': { N: '10' },
  ':n9': { N: '9.99' },
  ':s10': { S: '10' },
  ':title': { S: '黑烟' },
  ':air': { S: 'air' },
  ':two': { N: '2' },
  ':x': { B: Buffer.from('x').toString('base64') },
  ':jpeg': { B: Buffer.from('jpeg').toString('base64') },
  ':data': { B: Buffer.from('data').toString('base64') },
  ':true': { BOOL: true },
  ':false': { BOOL: false },
  ':null': { NULL: true },
  ':S': { S: 'S' },
  ':M': { S: 'M' },
  ':tags': { SS: ['night', 'air'] },
  ':place': { M: { point: { L: [{ N: '105.570' }, { N: '30.51' }] }, town: { S: 'A' } } },
  ':grid': { S: 'grid' },
  ':raw': { S: 'raw' },
};

function holds(text: string, names?: object): boolean {
  const parsed = parseCondition(text, 'ConditionExpression');
  const used = Object.fromEntries(Object.entries(values).filter(([key]) => parsed.values.has(key)));
  const hasValues = Object.keys(used).length > 0;
  const placeholders = readPlaceholders(
    {
      ...(names ? { ExpressionAttributeNames: names } : {}),
      ...(hasValues ? { ExpressionAttributeValues: used } : {}),
    },
    true,
    '',
  );
  placeholders.requireMatch([['ConditionExpression', parsed]]);
  checkCondition(parsed.tree, placeholders, 'ConditionExpression');
  return evaluateCondition(parsed.tree, item, placeholders);
}

function fault(text: string, names?: object): string {
  try {
    holds(text, names);
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
  throw new Error('expected a fault');
}

describe('a condition', () => {
  it.each([
    // comparisons
    ['title = :title', false],
    ['title <> :title', true],
    ['visits = :n10', true],
    ['visits = :s10', false],
    ['visits <> :s10', true],
    ['visits > :n9', true],
    ['visits <= :n9', false],
    ['visits > :s10', false],
    ['absent = :n10', false],
    ['absent <> :n10', true],
    ['absent < :n10', false],
    ['isOpen = :true', true],
    ['isOpen = :false', false],
    ['nothing = :null', true],
    ['tags = :tags', true],
    ['place = :place', true],
    [':n10 = visits', true],
    ['ratio < visits', true],
    ['visits BETWEEN :n9 AND :n10', true],
    ['ratio BETWEEN :n9 AND :n10', false],
    ['visits IN (:s10, :n9)', false],
    ['visits IN (:s10, :n10)', true],
    // functions
    ['attribute_exists(title)', true],
    ['attribute_exists(absent)', false],
    ['attribute_not_exists(absent)', true],
    ['attribute_not_exists(place.town)', false],
    ['attribute_type(title, :S)', true],
    ['attribute_type(place, :M)', true],
    ['attribute_type(visits, :S)', false],
    ['begins_with(title, :title)', true],
    ['begins_with(photo, :jpeg)', true],
    ['begins_with(photo, :data)', false],
    ['begins_with(visits, :title)', false],
    ['contains(title, :title)', true],
    ['contains(tags, :air)', true],
    ['contains(tags, :title)', false],
    ['contains(marks, :two)', true],
    ['contains(hashes, :x)', true],
    ['contains(photo, :data)', true],
    ['contains(history, :raw)', true],
    ['contains(absent, :raw)', false],
    ['size(tags) = :two', true],
    ['size(place) = :two', true],
    ['size(history) = :two', true],
    ['size(title) > :n9', true],
    ['size(photo) < :n10', true],
    ['size(absent) < :n10', false],
    ['size(visits) < :n10', false],
    // paths
    ['history[0].who = :grid', true],
    ['history[1] = :raw', true],
    ['history[2] = :raw', false],
    ['place.point[0] > :n10', true],
    ['title.town = :grid', false],
    ['place[0] = :grid', false],
    // logic
    ['NOT visits = :n10', false],
    ['NOT absent = :n10', true],
    ['NOT NOT visits = :n10', true],
    ['visits = :n9 OR visits = :n10 AND isOpen = :true', true],
    ['visits = :n10 OR visits = :n9 AND isOpen = :false', true],
    ['(visits = :n10 OR visits = :n9) AND isOpen = :false', false],
    ['NOT visits = :n9 AND isOpen = :false', false],
    ['not (visits = :n9 or isOpen = :false)', true],
    ['visits between :n9 and :n10 and isOpen = :true', true],
    ['  visits\n=\t:n10  ', true],
  ])('%s is %s', (text, expected) => {
    expect(holds(text)).toBe(expected);
  });

  it('reaches reserved and strange names through aliases', () => {
    expect(holds('#p.#t = :S OR #p.#t <> :S', { '#p': 'place', '#t': 'town' })).toBe(true);
    expect(holds('attribute_not_exists(#c)', { '#c': 'constructor' })).toBe(true);
    expect(holds('attribute_not_exists(#c)', { '#c': '__proto__' })).toBe(true);
    expect(holds('attribute_not_exists(#d)', { '#d': 'place.town' })).toBe(true);
  });
});

describe('a faulty condition', () => {
  const invalid = 'Invalid ConditionExpression:';
  it.each([
    ['', `${invalid} The expression can not be empty;`],
    ['status = :S', `${invalid} Attribute name is a reserved keyword; reserved keyword: status`],
    ['a = ', `${invalid} Syntax error; token: "<EOF>", near: "="`],
    ['a == :S', `${invalid} Syntax error; token: "=", near: "== :S"`],
    ['a = :S b', `${invalid} Syntax error; token: "b", near: ":S b"`],
    ['a = :S AND', `${invalid} Syntax error; token: "<EOF>", near: "AND"`],
    ['_a = :S', `${invalid} Syntax error; token: "_", near: "_"`],
    ['a = "x"', `${invalid} Syntax error; token: """, near: "= ""`],
    ['a = 1', `${invalid} Syntax error; token: "1", near: "= 1"`],
    ['((a = :S))', `${invalid} The expression has redundant parentheses;`],
    ['foo(a)', `${invalid} Invalid function name; function: foo`],
    ['Size(a) = :two', `${invalid} Invalid function name; function: Size`],
    [
      'size(a, b) = :two',
      `${invalid} Incorrect number of operands for operator or function; operator or function: size, number of operands: 2`,
    ],
    [
      'attribute_exists(:S)',
      `${invalid} Operator or function requires a document path; operator or function: attribute_exists`,
    ],
    [
      'a = attribute_exists(b)',
      `${invalid} The function is not allowed to be used this way in an expression; function: attribute_exists`,
    ],
    [
      'a = a',
      `${invalid} The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [a]`,
    ],
    [
      'begins_with(a, :n10)',
      `${invalid} Incorrect operand type for operator or function; operator or function: begins_with, operand type: N`,
    ],
    [
      'a < :true',
      `${invalid} Incorrect operand type for operator or function; operator: <, operand type: BOOL`,
    ],
    [
      'attribute_type(a, :air)',
      `${invalid} Invalid attribute type name found; type: air, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}`,
    ],
    [
      'visits BETWEEN :n10 AND :n9',
      `${invalid} The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {N:10}, upper bound operand: AttributeValue: {N:9.99}`,
    ],
    [
      'a = :undefined',
      `${invalid} An expression attribute value used in expression is not defined; attribute value: :undefined`,
    ],
    [
      '#u = :S',
      `${invalid} An expression attribute name used in the document path is not defined; attribute name: #u`,
    ],
    [
      `a${' '.repeat(4096)}= :S`,
      `${invalid} Expression size has exceeded the maximum allowed size; expression size: 4101`,
    ],
  ])('%s is refused', (text, message) => {
    expect(fault(text)).toBe(message);
  });

  it('takes 100 operands of IN and no more', () => {
    const list = (count: number): string => Array(count).fill(':two').join(',');
    expect(holds(`visits IN (${list(100)})`)).toBe(false);
    expect(fault(`visits IN (${list(101)})`)).toContain('too many operands; number of operands: 101');
  });
});
