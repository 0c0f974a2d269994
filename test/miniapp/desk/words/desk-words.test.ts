import { describe, expect, it } from 'vitest';
import { deskWords } from '../../../../miniapp/src/desk/words/desk-words';

/** Every sentence with its path; functions are called with stand-ins. */
function sentences(node: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') return sentences(node(fact, fact), path);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => sentences(value, `${path}.${name}`));
}
const fact = new Proxy({}, { get: (_target, name) => (name === Symbol.toPrimitive ? () => '7' : '7') });

const shouted = /[!！]/;

describe('the words of the desk', () => {
  it('are complete in English: no Chinese left over', () => {
    const left = sentences(deskWords.en).filter(
      ([path, text]) => /\p{Script=Han}/u.test(text) && path !== '.frame.language',
    );
    expect(left).toEqual([]);
  });

  it('are never empty and never shout', () => {
    const all = [...sentences(deskWords.zh), ...sentences(deskWords.en)];
    expect(all.length).toBeGreaterThan(600);
    expect(all.filter(([path, text]) => text.trim() === '' && path !== '')).toEqual([]);
    expect(all.filter(([path, text]) => shouted.test(text) && path !== '.frame.urgentShort')).toEqual([]);
  });
});
