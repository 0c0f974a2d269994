import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import { accepted } from '../../domain/outcome.ts';
import { readCase } from '../case/read-case.ts';
import type { Command } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { recordRead } from '../records/record-read.ts';
import type { Viewing } from '../views/deadline-view.ts';
import { pollutionWords } from '../words/export-words.ts';
import { say } from '../words/language.ts';
import { watermarkOf } from './watermark.ts';

type Deps = Pick<Dependencies, 'store' | 'staff' | 'register' | 'files' | 'policies' | 'reads' | 'keyedHash'>;

/**
 * The slip that travels with a case: from what everybody who handles it may read, so there is nothing of the
 * reporter in it, nor how they filed, nor the second. In Luoning such a slip bore the reporter's name.
 */
export const makeSlip = async (
  deps: Deps,
  caseId: string,
  officer: Officer,
  claim: Command,
  viewing: Viewing,
) => {
  const read = await readCase(deps, caseId, officer, viewing);
  if (!read.ok) return read;
  const page = read.value;
  const watermark = watermarkOf(deps, officer, claim, viewing.language);
  const { exportId } = watermark;
  const { caseNumber } = page;
  const seen = { operation: 'makeSlip', caseNumber, exportId };
  // In the case's own record, and under the id that a found copy bears.
  await recordRead(deps, officer, viewing.now, { ...seen, caseId });
  await recordRead(deps, officer, viewing.now, { ...seen, shown: [caseId] });
  return accepted({
    watermark,
    caseNumber,
    filedOn: page.filedOn,
    area: page.area,
    ...(page.place.address !== undefined && { address: page.place.address }),
    pollutionTypes: page.pollutionTypes.map((type) => say(pollutionWords(type), viewing.language)),
    occurredOn: page.occurredOn,
    ongoing: page.ongoing,
    ...(page.reportedParty !== undefined && { reportedParty: page.reportedParty }),
    description: page.description,
    photos: page.evidence.filter(({ url }) => url !== undefined).length,
    unit: page.unit.name,
    limits: page.deadlines
      .filter(({ status, owedBy }) => status === 'open' && owedBy === 'authority')
      .map(({ title, dueOn, basis }) => ({ title, dueOn, basis })),
  });
};
