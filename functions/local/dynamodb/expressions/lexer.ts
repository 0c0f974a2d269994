type TokenKind = 'word' | 'alias' | 'value' | 'number' | 'symbol' | 'end';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const pattern =
  /\s*(?:([A-Za-z][A-Za-z0-9_]*)|(#[A-Za-z0-9_-]+)|(:[A-Za-z0-9_-]+)|(\d+)|(<>|<=|>=|[=<>()[\],.+-]))/y;
const kinds: readonly TokenKind[] = ['word', 'alias', 'value', 'number', 'symbol'];

/** Tokens of an expression, the last one of kind `end`; or the text that cannot be a token. */
export function tokenize(
  text: string,
): { tokens: readonly Token[] } | { unexpected: Token; tokens: readonly Token[] } {
  const tokens: Token[] = [];
  let at = 0;
  const stop = text.trimEnd().length;
  while (at < stop) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return { unexpected: unexpectedToken(text, at), tokens };
    const group = kinds.findIndex((_, index) => match[index + 1] !== undefined);
    const word = match[group + 1] ?? '';
    const end = pattern.lastIndex;
    tokens.push({ kind: kinds[group] ?? 'symbol', text: word, start: end - word.length, end });
    at = end;
  }
  tokens.push({ kind: 'end', text: '<EOF>', start: text.length, end: text.length });
  return { tokens };
}

function unexpectedToken(text: string, at: number): Token {
  const start = at + (text.slice(at).length - text.slice(at).trimStart().length);
  return { kind: 'symbol', text: text.slice(start, start + 1), start, end: start + 1 };
}
