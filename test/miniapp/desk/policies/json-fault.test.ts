import { describe, expect, it } from 'vitest';
import pack from '../../../../functions/policies/default-12.json' with { type: 'json' };
import { jsonFault } from '../../../../miniapp/src/desk/policies/json-fault';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('the place of a JSON fault', () => {
  it.each([
    ['{"a": oops}', 6],
    ['{"a": 1,}', 8],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ['{"a": 1', 7],
    ['{"a": "x}', 6],
    ['{} {}', 3],
    ["{'a': 1}", 1],
    ['[1}', 2],
    ['{"a": 01}', 7],
    ['', 0],
  ])('in %s is at %i', (text, at) => {
    expect(parses(text)).toBe(false);
    expect(jsonFault(text)).toBe(at);
  });

  it('is found whatever sign of a real document is taken away, and only when there is one', () => {
    const text = JSON.stringify(pack).slice(0, 400);
    const whole = JSON.stringify({ text, list: [1, -2.5e3, true, null, {}, []] });
    expect(jsonFault(whole)).toBeUndefined();
    expect(jsonFault(JSON.stringify(pack, null, 2))).toBeUndefined();
    for (let at = 0; at < whole.length; at += 1) {
      const cut = whole.slice(0, at) + whole.slice(at + 1);
      expect(jsonFault(cut) === undefined, cut).toBe(parses(cut));
    }
  });
});
