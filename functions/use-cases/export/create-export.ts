import { exportKinds } from '../../domain/access/export-kinds.ts';
import { holdsOne } from '../../domain/access/permits.ts';
import type { CaseQueue } from '../../domain/case/case-state.ts';
import type { Sheet } from '../../domain/export/sheet.ts';
import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import type { Command } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { recordRead } from '../records/record-read.ts';
import type { Viewing } from '../views/deadline-view.ts';
import { exportWords } from '../words/export-words.ts';
import { say } from '../words/language.ts';
import { casesTable } from './cases-table.ts';
import { ledgerTable } from './ledger-table.ts';
import { watermarkOf } from './watermark.ts';

export type Exported =
  | { readonly kind: 'cases'; readonly queue?: CaseQueue | undefined }
  | { readonly kind: 'ledger'; readonly year?: string | undefined };

type Deps = Pick<Dependencies, 'store' | 'staff' | 'ledger' | 'reads' | 'keyedHash' | 'sheets'>;

/** A list as a workbook. Recorded before it is given out, and marked with who took it. */
export const createExport = async (
  deps: Deps,
  what: Exported,
  officer: Officer,
  claim: Command,
  viewing: Viewing,
) => {
  if (!holdsOne(officer, exportKinds[what.kind])) return refused('access.denied', 'kind');
  const watermark = watermarkOf(deps, officer, claim, viewing.language);
  const table =
    what.kind === 'cases'
      ? await casesTable(deps, what.queue, officer, viewing)
      : await ledgerTable(deps, what.year, officer, viewing);
  const { exportId } = watermark;
  const operation = what.kind === 'cases' ? 'exportCases' : 'exportLedger';
  await recordRead(deps, officer, viewing.now, { operation, exportId, shown: table.shown });
  const title = say(exportWords[what.kind], viewing.language);
  const file = deps.sheets.write({
    title,
    watermark: watermark.text,
    exportId,
    author: `${officer.name} ${officer.unit.name}`,
    columns: table.columns,
    // Every row carries it: one row copied elsewhere still leads back.
    rows: table.rows.map((cells) => markFirst(cells, watermark.mark)),
  });
  return accepted({
    watermark,
    fileName: `${title}-${viewing.now.slice(0, 10)}-${exportId.slice(-6)}.xlsx`,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: Buffer.from(file).toString('base64'),
    rows: table.rows.length,
    cut: table.cut,
  });
};

/** The second column is prose; the first is a number that people search for. */
const markFirst = (cells: Sheet['rows'][number], mark: string) =>
  cells.map((cell, index) => (index === 1 && typeof cell === 'string' ? `${cell}${mark}` : cell));
