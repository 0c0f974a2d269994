import type { Parsed, SetOperand, SetValue, UpdateAction } from './ast.ts';
import { TokenReader } from './token-reader.ts';

const sections = ['SET', 'REMOVE', 'ADD', 'DELETE'] as const;

export function parseUpdate(text: string, label: string): Parsed<readonly UpdateAction[]> {
  const reader = new TokenReader(text, label);
  const seen = new Set<string>();
  const actions: UpdateAction[] = [];
  while (reader.peek().kind !== 'end') {
    const section = sections.find((keyword) => reader.takeKeyword(keyword));
    if (!section) throw reader.syntaxError();
    if (seen.has(section)) {
      throw reader.fault(`The "${section}" section can only be used once in an update expression;`);
    }
    seen.add(section);
    do actions.push(parseAction(reader, section));
    while (reader.takeSymbol(','));
  }
  return { tree: actions, names: reader.names, values: reader.values };
}

function parseAction(reader: TokenReader, section: (typeof sections)[number]): UpdateAction {
  const path = reader.expectPath();
  switch (section) {
    case 'SET':
      reader.expectSymbol('=');
      return { kind: 'set', path, value: parseSetValue(reader) };
    case 'REMOVE':
      return { kind: 'remove', path };
    case 'ADD':
      return { kind: 'add', path, value: expectValue(reader) };
    case 'DELETE':
      return { kind: 'delete', path, value: expectValue(reader) };
    default:
      return section satisfies never;
  }
}

function expectValue(reader: TokenReader): string {
  const value = reader.takeValue();
  if (value === undefined) throw reader.syntaxError();
  return value;
}

function parseSetValue(reader: TokenReader): SetValue {
  if (reader.takeSymbol('(')) {
    const inner = parseSetValue(reader);
    reader.expectSymbol(')');
    return inner;
  }
  const left = parseSetOperand(reader);
  const operator = reader.takeSymbol('+') ? '+' : reader.takeSymbol('-') ? '-' : undefined;
  return operator ? { kind: 'arithmetic', operator, left, right: parseSetOperand(reader) } : left;
}

function parseSetOperand(reader: TokenReader): SetOperand {
  const value = reader.takeValue();
  if (value !== undefined) return { kind: 'value', name: value };
  if (reader.peek(1).text !== '(' || reader.peek().kind !== 'word') {
    return { kind: 'path', path: reader.expectPath() };
  }
  const name = reader.take().text;
  if (name !== 'if_not_exists' && name !== 'list_append') {
    throw reader.fault(`Invalid function name; function: ${name}`);
  }
  reader.expectSymbol('(');
  const operands = [parseSetOperand(reader)];
  while (reader.takeSymbol(',')) operands.push(parseSetOperand(reader));
  reader.expectSymbol(')');
  const [first, second] = operands;
  if (!first || !second || operands.length !== 2) {
    throw reader.fault(
      `Incorrect number of operands for operator or function; operator or function: ${name}, number of operands: ${operands.length}`,
    );
  }
  if (name === 'list_append') return { kind: 'list-append', first, second };
  if (first.kind !== 'path') {
    throw reader.fault(`Operator or function requires a document path; operator or function: ${name}`);
  }
  return { kind: 'if-not-exists', path: first.path, otherwise: second };
}
