import { describe, expect, it } from 'vitest';
import { en as officerEn } from '../../../miniapp/src/features/officer/words-en';
import { zh as officerZh } from '../../../miniapp/src/features/officer/words-zh';
import { en } from '../../../miniapp/src/shared/words/en';
import { zh } from '../../../miniapp/src/shared/words/zh';

type Leaf = { path: string; value: unknown };

const leaves = (value: unknown, path = ''): Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => leaves(inner, `${path}.${name}`))
    : [{ path, value }];

/** Functions are asked with plausible values, so that their sentences are read too. */
const sentence = ({ value }: Leaf): string =>
  typeof value === 'function' ? String(value(...sample.slice(0, value.length))) : String(value);
const sample = [2, 'working-day'];

const han = /\p{Script=Han}/u;
const ownNames = ['.settings.languages.zh', '.settings.otherLanguage', '.settings.otherLanguageShort'];

describe.each([
  ['citizens', zh, en],
  ['officers', officerZh, officerEn],
])('words of the %s', (_who, chinese, english) => {
  it('exist in both languages, in the same places and kinds', () => {
    const shape = (words: unknown) => leaves(words).map(({ path, value }) => `${path}:${typeof value}`);
    expect(shape(english)).toEqual(shape(chinese));
  });

  it('are never empty', () => {
    for (const leaf of [...leaves(chinese), ...leaves(english)])
      expect(sentence(leaf).trim(), leaf.path).not.toBe('');
  });

  it('are English in English', () => {
    const left = leaves(english).filter((leaf) => han.test(sentence(leaf)) && !ownNames.includes(leaf.path));
    expect(left.map(({ path }) => path)).toEqual([]);
  });

  it('shout at nobody', () => {
    for (const leaf of [...leaves(chinese), ...leaves(english)])
      expect(sentence(leaf), leaf.path).not.toMatch(/[!！]/);
  });
});
