import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { FunctionName } from '../../functions/runtime/environment.ts';
import { type Telling, tellings } from './crowd.ts';

type Counts = Readonly<Record<Telling, number>>;
export type BreakInRow = { readonly name: FunctionName; readonly alone: Counts; readonly withCopy: Counts };

const titles: Readonly<Record<Telling, string>> = {
  name: 'name and phone',
  wechat: 'WeChat account',
  payee: 'payee and bank account',
  original: 'untouched pictures',
  report: 'what was reported',
};

const cell = (found: number, of: number): string => {
  if (found === 0) return '–';
  return found === of ? '**all**' : `${found} of ${of}`;
};

/** What one function gives away: alone, and in brackets what a stolen copy of all stores adds. */
export const breakInTable = (rows: readonly BreakInRow[], of: Counts): string => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const body = rows.map(({ name, alone, withCopy }) =>
    line([
      `\`${name}\``,
      ...tellings.map((telling) => {
        const [own, more] = [cell(alone[telling], of[telling]), cell(withCopy[telling], of[telling])];
        return own === more ? own : `${own} (${more})`;
      }),
    ]),
  );
  return [
    line(['taken over', ...tellings.map((telling) => titles[telling])]),
    line(['---', ...tellings.map(() => '---')]),
    ...body,
  ].join('\n');
};

const document = new URL('../../functions/docs/threat-model.md', import.meta.url);

/** The document shows what was computed, between two marks; `WRITE_DOCS=1` writes it there. */
export const expectComputed = (name: string, table: string): void => {
  const text = readFileSync(document, 'utf8');
  const [start, end] = [`<!-- computed: ${name} -->\n`, `\n<!-- end of ${name} -->`];
  const [from, to] = [text.indexOf(start) + start.length, text.indexOf(end)];
  expect(from < start.length || to < from, `marks of ${name} in the threat model`).toBe(false);
  if (process.env['WRITE_DOCS'] === '1')
    writeFileSync(document, `${text.slice(0, from)}\n${table}\n${text.slice(to)}`);
  else expect(plain(text.slice(from, to)), 'computed anew with WRITE_DOCS=1').toBe(plain(table));
};

/** As it was before it was formatted. */
const plain = (table: string): string => table.replace(/ +/g, ' ').replace(/-{3,}/g, '---').trim();
