import type { Comparator, Condition, Operand, Parsed, Path } from './ast.ts';
import { samePath } from './path.ts';
import { TokenReader } from './token-reader.ts';

const comparators: readonly Comparator[] = ['=', '<>', '<=', '>=', '<', '>'];
const maxInOperands = 100;
const argumentCounts: Readonly<Record<string, number>> = {
  attribute_exists: 1,
  attribute_not_exists: 1,
  attribute_type: 2,
  begins_with: 2,
  contains: 2,
  size: 1,
};

/** Parsed result of a part: `wrapped` tells that it came in parentheses. */
interface Part {
  readonly condition: Condition;
  readonly wrapped: boolean;
}

export function parseCondition(text: string, label: string): Parsed<Condition> {
  const reader = new TokenReader(text, label);
  const { condition } = parseOr(reader);
  reader.expectEnd();
  return { tree: condition, names: reader.names, values: reader.values };
}

function parseOr(reader: TokenReader): Part {
  let left = parseAnd(reader);
  while (reader.takeKeyword('OR')) {
    left = {
      condition: { kind: 'or', left: left.condition, right: parseAnd(reader).condition },
      wrapped: false,
    };
  }
  return left;
}

function parseAnd(reader: TokenReader): Part {
  let left = parseNot(reader);
  while (reader.takeKeyword('AND')) {
    left = {
      condition: { kind: 'and', left: left.condition, right: parseNot(reader).condition },
      wrapped: false,
    };
  }
  return left;
}

function parseNot(reader: TokenReader): Part {
  if (!reader.takeKeyword('NOT')) return parsePrimary(reader);
  return { condition: { kind: 'not', condition: parseNot(reader).condition }, wrapped: false };
}

function parsePrimary(reader: TokenReader): Part {
  if (reader.takeSymbol('(')) {
    const inner = parseOr(reader);
    reader.expectSymbol(')');
    if (inner.wrapped) throw reader.fault('The expression has redundant parentheses;');
    return { condition: inner.condition, wrapped: true };
  }
  const called = atFunction(reader) && reader.peek().text !== 'size' ? parseFunction(reader) : undefined;
  return { condition: called ?? parseComparison(reader), wrapped: false };
}

function atFunction(reader: TokenReader): boolean {
  return reader.peek().kind === 'word' && reader.peek(1).kind === 'symbol' && reader.peek(1).text === '(';
}

function parseComparison(reader: TokenReader): Condition {
  const left = parseOperand(reader);
  for (const operator of comparators) {
    if (reader.takeSymbol(operator)) {
      const right = parseOperand(reader);
      requireDistinct(reader, operator, left, right);
      return { kind: 'compare', operator, left, right };
    }
  }
  if (reader.takeKeyword('BETWEEN')) {
    const low = parseOperand(reader);
    if (!reader.takeKeyword('AND')) throw reader.syntaxError();
    return { kind: 'between', operand: left, low, high: parseOperand(reader) };
  }
  if (reader.takeKeyword('IN')) {
    reader.expectSymbol('(');
    const options = [parseOperand(reader)];
    while (reader.takeSymbol(',')) options.push(parseOperand(reader));
    reader.expectSymbol(')');
    if (options.length > maxInOperands) {
      throw reader.fault(
        `The IN operator is provided with too many operands; number of operands: ${options.length}`,
      );
    }
    return { kind: 'in', operand: left, options };
  }
  throw reader.syntaxError();
}

function requireDistinct(reader: TokenReader, operator: string, left: Operand, right: Operand): void {
  if (left.kind === 'path' && right.kind === 'path' && samePath(left.path, right.path)) {
    throw reader.fault(
      `The first operand must be distinct from the remaining operands for this operator or function; operator: ${operator}, first operand: [${left.path.map((step) => (step.kind === 'index' ? `[${step.index}]` : step.name)).join(', ')}]`,
    );
  }
}

function parseOperand(reader: TokenReader): Operand {
  const value = reader.takeValue();
  if (value !== undefined) return { kind: 'value', name: value };
  if (!atFunction(reader)) return { kind: 'path', path: reader.expectPath() };
  const name = reader.peek().text;
  if (name !== 'size') {
    if (argumentCounts[name] === undefined) throw reader.fault(`Invalid function name; function: ${name}`);
    throw reader.fault(`The function is not allowed to be used this way in an expression; function: ${name}`);
  }
  const [of] = parseArguments(reader);
  if (!of) throw reader.syntaxError();
  return { kind: 'size', of };
}

function parseArguments(reader: TokenReader): readonly Operand[] {
  const name = reader.take().text;
  reader.expectSymbol('(');
  const operands = [parseOperand(reader)];
  while (reader.takeSymbol(',')) operands.push(parseOperand(reader));
  reader.expectSymbol(')');
  if (operands.length !== argumentCounts[name]) {
    throw reader.fault(
      `Incorrect number of operands for operator or function; operator or function: ${name}, number of operands: ${operands.length}`,
    );
  }
  return operands;
}

function parseFunction(reader: TokenReader): Condition | undefined {
  const name = reader.peek().text;
  if (!Object.hasOwn(argumentCounts, name)) throw reader.fault(`Invalid function name; function: ${name}`);
  const [first, second] = parseArguments(reader);
  if (!first) throw reader.syntaxError();
  if (name === 'attribute_exists') return { kind: 'exists', path: requirePath(reader, name, first) };
  if (name === 'attribute_not_exists') return { kind: 'not-exists', path: requirePath(reader, name, first) };
  if (!second) throw reader.syntaxError();
  if (name === 'attribute_type') return { kind: 'type', operand: first, type: second };
  return { kind: name === 'contains' ? 'contains' : 'begins-with', operand: first, part: second };
}

function requirePath(reader: TokenReader, name: string, operand: Operand): Path {
  if (operand.kind === 'path') return operand.path;
  throw reader.fault(`Operator or function requires a document path; operator or function: ${name}`);
}
