import { type DynamoDBError, validation } from '../errors/dynamodb-error.ts';
import type { Path, PathStep } from './ast.ts';
import { type Token, tokenize } from './lexer.ts';
import { isReservedWord } from './reserved-words.ts';

const maxExpressionBytes = 4096;

/** Walks the tokens of one expression; remembers the placeholders met on the way. */
export class TokenReader {
  readonly names = new Set<string>();
  readonly values = new Set<string>();
  readonly #text: string;
  readonly #label: string;
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(text: string, label: string) {
    this.#text = text;
    this.#label = label;
    if (text.trim() === '') throw this.fault('The expression can not be empty;');
    if (Buffer.byteLength(text) > maxExpressionBytes) {
      throw this.fault(
        `Expression size has exceeded the maximum allowed size; expression size: ${Buffer.byteLength(text)}`,
      );
    }
    const scanned = tokenize(text);
    this.#tokens = scanned.tokens;
    if ('unexpected' in scanned) throw this.#syntaxError(scanned.unexpected, scanned.tokens.at(-1));
  }

  fault(message: string): DynamoDBError {
    return validation(`Invalid ${this.#label}: ${message}`);
  }

  peek(ahead = 0): Token {
    const token = this.#tokens[Math.min(this.#at + ahead, this.#tokens.length - 1)];
    if (!token) throw new Error('an expression always has an end token');
    return token;
  }

  take(): Token {
    const token = this.peek();
    this.#at++;
    return token;
  }

  takeSymbol(symbol: string): boolean {
    const token = this.peek();
    if (token.kind !== 'symbol' || token.text !== symbol) return false;
    this.#at++;
    return true;
  }

  takeKeyword(keyword: string): boolean {
    if (!this.atKeyword(keyword)) return false;
    this.#at++;
    return true;
  }

  atKeyword(keyword: string): boolean {
    const token = this.peek();
    return token.kind === 'word' && token.text.toUpperCase() === keyword;
  }

  expectSymbol(symbol: string): void {
    if (!this.takeSymbol(symbol)) throw this.syntaxError();
  }

  expectEnd(): void {
    if (this.peek().kind !== 'end') throw this.syntaxError();
  }

  syntaxError(): DynamoDBError {
    return this.#syntaxError(this.peek(), this.#tokens[this.#at - 1]);
  }

  #syntaxError(token: Token, before: Token | undefined): DynamoDBError {
    const at = this.#tokens.indexOf(token);
    const after = at < 0 ? undefined : this.#tokens[at + 1];
    const near = this.#text.slice(before?.start ?? token.start, after?.end ?? token.end).trim();
    return this.fault(`Syntax error; token: "${token.text}", near: "${near}"`);
  }

  takeValue(): string | undefined {
    if (this.peek().kind !== 'value') return undefined;
    const name = this.take().text;
    this.values.add(name);
    return name;
  }

  expectPath(): Path {
    const steps: PathStep[] = [this.#expectName()];
    for (;;) {
      if (this.takeSymbol('.')) steps.push(this.#expectName());
      else if (this.takeSymbol('[')) steps.push(this.#expectIndex());
      else break;
    }
    if (steps.length > 32) throw this.fault('The document path has too many nesting elements;');
    return steps;
  }

  #expectName(): PathStep {
    const token = this.peek();
    if (token.kind === 'alias') {
      this.#at++;
      this.names.add(token.text);
      return { kind: 'alias', name: token.text };
    }
    if (token.kind !== 'word') throw this.syntaxError();
    if (isReservedWord(token.text)) {
      throw this.fault(`Attribute name is a reserved keyword; reserved keyword: ${token.text}`);
    }
    this.#at++;
    return { kind: 'name', name: token.text };
  }

  #expectIndex(): PathStep {
    if (this.peek().kind !== 'number') throw this.syntaxError();
    const index = Number(this.take().text);
    this.expectSymbol(']');
    return { kind: 'index', index };
  }
}
