import { covers } from '../../domain/jurisdiction/division.ts';
import { type Officer, oversees } from '../../domain/jurisdiction/organisation.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Language, say } from '../words/language.ts';
import { readWords } from '../words/read-words.ts';

const MOST = 50;

/** Leads a copy that was found back to who made it; of an office elsewhere as if unknown. */
export const readExport = async (
  { reads, staff }: Pick<Dependencies, 'reads' | 'staff'>,
  exportId: string,
  officer: Officer,
  language: Language,
) => {
  const [{ items }, { units }, officers] = await Promise.all([
    reads.of({ exportId }, { limit: MOST }),
    staff.organisation(),
    staff.officers(),
  ]);
  const mine = items.filter(({ unit }) => {
    const division = units.find(({ id }) => id === unit.id)?.division;
    return division !== undefined && oversees(officer.unit) && covers(officer.unit.division, division);
  });
  if (mine.length === 0) return refused('resource.not-found');
  return accepted({
    exportId,
    items: mine.map(({ at, username, posts, unit, operation, caseNumber, shown = [] }) => ({
      at,
      by: { username, name: officers.find((one) => one.username === username)?.name ?? username },
      posts: [...posts],
      unit: unit.name,
      what: say(readWords(operation), language),
      ...(caseNumber !== undefined && { caseNumber }),
      count: shown.length,
    })),
  });
};
