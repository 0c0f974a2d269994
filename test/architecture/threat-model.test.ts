import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, textOf } from './repository-files.ts';

const path = 'functions/docs/threat-model.md';
const document = textOf(path);

/** Numbers and levels of OWASP ASVS 5.0.0, levels 1 and 2. */
const required = textOf('test/fixtures/asvs-5.0-levels-1-2.txt').trim().split('\n');

const rows = [...document.matchAll(/^\| (\d+\.\d+\.\d+) +\| ([12]) +\| ([^|]+?) *\| ([^|]+?) *\|$/gm)].map(
  ([, id = '', level = '', about = '', answer = '']) => ({ id, level, about, answer }),
);
const links = (text: string) => [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) => target);

describe('the threat model', () => {
  it('answers every requirement of the standard once, with a test or a reason', () => {
    expect(rows.map(({ id, level }) => `${id} ${level}`)).toEqual(required);
    const bare = rows.filter(({ answer }) => links(answer).length === 0 && answer.trim().length < 4);
    expect(bare).toEqual([]);
    const tested = rows.filter(({ answer }) => /test\//.test(answer));
    const open = rows.filter(({ answer }) => answer.startsWith('**open**'));
    const absent = rows.filter(({ answer }) => answer.startsWith('not there'));
    console.log(
      `figure: ASVS 5.0 level 2: ${rows.length} requirements, ${tested.length} with a test, ${absent.length} without such a part, ${open.length} open`,
    );
  });

  it('says of each open one what is missing', () => {
    for (const { id, answer } of rows.filter(({ answer }) => answer.startsWith('**open**')))
      expect([id, answer.length > 20]).toEqual([id, true]);
  });

  it('names tests and files that exist', () => {
    const missing = links(document).filter((target) => !existsSync(join(root, dirname(path), target)));
    expect(missing).toEqual([]);
  });

  it('says to the reporter, in both languages, what is not defended against', () => {
    for (const words of ['zh', 'en']) {
      const [, said = ''] = textOf(`miniapp/src/shared/words/${words}/about.ts`).split('limits: [', 2);
      const limits = said
        .slice(0, said.indexOf(']'))
        .split('\n')
        .filter((line) => line.includes("'"));
      expect([words, limits.length >= 8]).toEqual([words, true]);
    }
  });
});
