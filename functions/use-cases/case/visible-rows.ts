import { isExcluded } from '../../domain/case/conflict-of-interest.ts';
import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import type { Dependencies } from '../dependencies.ts';

/**
 * Rows without those of cases the officer has an interest in. A row does not tell whom a report is about, so
 * for somebody with a declared interest each case is opened; for all others nothing is read.
 */
export const visibleRows = async <Row extends { readonly id: string }>(
  { store }: Pick<Dependencies, 'store'>,
  officer: Officer,
  rows: readonly Row[],
  caseIdOf: (row: Row) => string = ({ id }) => id,
): Promise<readonly Row[]> => {
  if (!hasTies(officer)) return rows;
  const records = await Promise.all(rows.map((row) => store.readCase(caseIdOf(row))));
  return rows.filter((_row, index) => {
    const record = records[index];
    return record !== undefined && !isExcluded(officer, record.violationCase);
  });
};

const hasTies = ({ ties = [], unit }: Officer): boolean => ties.length > 0 || (unit.ties ?? []).length > 0;
