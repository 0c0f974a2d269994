import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { xlsxSheets } from '../../../functions/adapters/xlsx/xlsx-sheet.ts';

const file = xlsxSheets.write({
  title: '在办案件',
  watermark: '林知秋 & <编号>',
  exportId: 'exp_0123456789abcdefghjkmnpqrz',
  author: '林知秋',
  columns: [
    { title: '编号', width: 12 },
    { title: '金额', width: 12 },
  ],
  rows: [
    ['=1+1', 12.5],
    ['"甲"\u0000<乙>', 0],
  ],
});
const parts = Object.fromEntries(
  Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]),
);
type Found = { readonly textContent: string; getAttribute(name: string): string };
type Parsed = {
  querySelector(selector: string): Found | null;
  querySelectorAll(selector: string): Iterable<Found>;
};
const Parser = new JSDOM('', { runScripts: 'outside-only' }).window.eval('DOMParser') as new () => {
  parseFromString(text: string, type: string): Parsed;
};
const parsed = (name: string) => new Parser().parseFromString(parts[name] ?? '', 'application/xml');

describe('a workbook', () => {
  it('is well-formed XML in every part, and names every part it holds', () => {
    for (const name of Object.keys(parts)) expect(parsed(name).querySelector('parsererror'), name).toBeNull();
    for (const name of Object.keys(parts).filter((one) => !one.endsWith('.rels') && !one.startsWith('[')))
      expect(parts['[Content_Types].xml']).toContain(`/${name}`);
  });

  it('holds text as text and numbers as numbers, and runs nothing', () => {
    const cells = [...parsed('xl/worksheets/sheet1.xml').querySelectorAll('c')].map(
      (cell) => `${cell.getAttribute('r')} ${cell.textContent}`,
    );
    expect(cells).toEqual([
      'A1 林知秋 & <编号>',
      'A2 编号',
      'B2 金额',
      "A3 '=1+1",
      'B3 12.5',
      'A4 "甲"<乙>',
      'B4 0',
    ]);
    expect(parsed('xl/worksheets/sheet1.xml').querySelector('f')).toBeNull();
  });

  it('is the same bytes for the same content', () => {
    expect(parts['docProps/custom.xml']).toContain('exp_0123456789abcdefghjkmnpqrz');
    expect(parts['docProps/core.xml']).not.toMatch(/created|modified/);
  });
});
