import { strToU8, type Zippable, zipSync } from 'fflate';
import { type Cell, harmless, type Sheet } from '../../domain/export/sheet.ts';
import type { SheetWriter } from '../../ports/sheet-writer.ts';

/**
 * The smallest workbook that Excel, WPS and LibreOffice open without a word (ECMA-376). Written by hand: the
 * libraries that write workbooks set no custom property, which the hidden copy of the export's id needs.
 */
export const xlsxSheets: SheetWriter = {
  write: (sheet) => {
    const files: Zippable = {};
    for (const [name, content] of Object.entries(parts(sheet))) files[name] = strToU8(`${HEAD}${content}`);
    // A fixed time: what is exported when stands in the record, not in the file's attributes.
    return zipSync(files, { mtime: new Date('2000-01-01T00:00:00Z') });
  },
};

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument';

const parts = (sheet: Sheet): Readonly<Record<string, string>> => ({
  '[Content_Types].xml':
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    part('/xl/workbook.xml', `${TYPE}.spreadsheetml.sheet.main+xml`) +
    part('/xl/worksheets/sheet1.xml', `${TYPE}.spreadsheetml.worksheet+xml`) +
    part('/xl/styles.xml', `${TYPE}.spreadsheetml.styles+xml`) +
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    part('/docProps/custom.xml', `${TYPE}.custom-properties+xml`) +
    '</Types>',
  '_rels/.rels': relations([
    `${OFFICE}/relationships/officeDocument`,
    'xl/workbook.xml',
    `${PACKAGE}/relationships/metadata/core-properties`,
    'docProps/core.xml',
    `${OFFICE}/relationships/custom-properties`,
    'docProps/custom.xml',
  ]),
  'xl/_rels/workbook.xml.rels': relations([
    `${OFFICE}/relationships/worksheet`,
    'worksheets/sheet1.xml',
    `${OFFICE}/relationships/styles`,
    'styles.xml',
  ]),
  'xl/workbook.xml':
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheets>` +
    `<sheet name="${xml(sheet.title.slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/styles.xml':
    `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
    '<cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="4" applyNumberFormat="1"/></cellXfs></styleSheet>',
  'xl/worksheets/sheet1.xml': worksheet(sheet),
  'docProps/core.xml':
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${xml(sheet.title)}</dc:title><dc:creator>${xml(sheet.author)}</dc:creator>` +
    `<dc:identifier>${xml(sheet.exportId)}</dc:identifier></cp:coreProperties>`,
  'docProps/custom.xml':
    `<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">` +
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="ExportId">' +
    `<vt:lpwstr>${xml(sheet.exportId)}</vt:lpwstr></property></Properties>`,
});

const part = (name: string, type: string) => `<Override PartName="${name}" ContentType="${type}"/>`;

const relations = (pairs: readonly string[]): string => {
  const each = pairs.flatMap((type, index) =>
    index % 2 === 0
      ? `<Relationship Id="rId${index / 2 + 1}" Type="${type}" Target="${pairs[index + 1] ?? ''}"/>`
      : [],
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
};

/** Watermark, head, rows; the first two stay in view. On paper the watermark is in head and foot. */
const worksheet = ({ columns, rows, watermark }: Sheet): string => {
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = [[watermark], columns.map(({ title }) => title), ...rows];
  const printed = xml(watermark.replaceAll('&', '&&'));
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="2" topLeftCell="A3" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData>${lines.map(rowOf).join('')}</sheetData>` +
    `<mergeCells count="1"><mergeCell ref="A1:${letter(Math.max(2, columns.length) - 1)}1"/></mergeCells>` +
    '<pageSetup orientation="landscape" fitToHeight="0"/>' +
    `<headerFooter><oddHeader>&amp;C${printed}</oddHeader><oddFooter>&amp;C${printed}</oddFooter></headerFooter></worksheet>`
  );
};

const rowOf = (cells: readonly Cell[], index: number): string =>
  `<row r="${index + 1}">${cells.map((cell, column) => cellOf(cell, `${letter(column)}${index + 1}`, index < 2)).join('')}</row>`;

const cellOf = (cell: Cell, place: string, head: boolean): string =>
  typeof cell === 'number'
    ? `<c r="${place}" s="2"><v>${cell}</v></c>`
    : `<c r="${place}" t="inlineStr"${head ? ' s="1"' : ''}><is><t xml:space="preserve">${xml(harmless(cell))}</t></is></c>`;

/** Fewer than 26 columns. */
const letter = (column: number): string => String.fromCharCode(65 + column);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML 1.0 has no control characters, not even escaped. */
const xml = (text: string): string =>
  text
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
