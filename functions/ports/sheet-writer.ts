import type { Sheet } from '../domain/export/sheet.ts';

export type SheetWriter = {
  /** Office Open XML workbook (.xlsx) with one sheet. */
  write(sheet: Sheet): Uint8Array;
};
