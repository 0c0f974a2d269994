import { describe, expect, it } from 'vitest';
import { findPath } from '../../../../miniapp/src/desk/policies/find-path';
import { lineAt, readDocument } from '../../../../miniapp/src/desk/policies/read-document';

describe('what was typed', () => {
  it('is a document when it is an object in JSON', () => {
    expect(readDocument('{"id": "a", "n": [1]}')).toEqual({ ok: true, file: { id: 'a', n: [1] } });
  });

  it('is refused with the reason', () => {
    expect(readDocument(' \n')).toEqual({ ok: false, why: 'empty' });
    expect(readDocument('[1]')).toEqual({ ok: false, why: 'not-an-object' });
    expect(readDocument('null')).toEqual({ ok: false, why: 'not-an-object' });
  });

  it('names the line where reading stopped', () => {
    expect(readDocument('{\n  "a": 1,\n  "b": oops\n}')).toEqual({ ok: false, why: 'not-json', line: 3 });
    expect(readDocument('{\n  "a": 1')).toEqual({ ok: false, why: 'not-json', line: 2 });
  });
});

describe('a path', () => {
  const file = {
    id: 'default-12',
    title: { zh: '含 "引号"、逗号, 和 } 的标题', en: 'back\\slash' },
    amount: {
      parts: [
        { kind: 'fixed', fen: 100 },
        { kind: 'percent', fen: [1, [2, 3]] },
      ],
      caps: {},
    },
    open: true,
  };
  const text = JSON.stringify(file, null, 2);
  const at = (path: string): string => text.slice(findPath(text, path)).split('\n')[0] ?? '';

  it('leads to its value, past strings that look like structure', () => {
    expect(at('id')).toBe('"default-12",');
    expect(at('title.en')).toBe('"back\\\\slash"');
    expect(at('amount.parts.1.kind')).toBe('"percent",');
    expect(text.slice(findPath(text, 'amount.parts.1.fen.1.0'))).toMatch(/^2,/);
    expect(at('open')).toBe('true');
  });

  it('works on a text in one line', () => {
    const short = JSON.stringify(file);
    expect(short.slice(findPath(short, 'amount.parts.1.fen'))).toMatch(/^\[1,\[2,3\]\]/);
  });

  it('of something missing leads to where it belongs', () => {
    expect(findPath(text, 'amount.parts.7.fen')).toBe(findPath(text, 'amount.parts'));
    expect(findPath(text, 'amount.caps.perReportFen')).toBe(findPath(text, 'amount.caps'));
    expect(findPath(text, 'nothing')).toBe(0);
    expect(findPath(text, 'id.deeper')).toBe(findPath(text, 'id'));
  });

  it('has a line', () => {
    expect(lineAt(text, findPath(text, 'id'))).toBe(2);
    expect(lineAt(text, 0)).toBe(1);
  });
});
