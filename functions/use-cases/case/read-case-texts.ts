import { maySee, seesUnredacted } from '../../domain/case/case-access.ts';
import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import { findSelfIdentification } from '../../domain/report/self-identification/find-self-identification.ts';
import type { Dependencies } from '../dependencies.ts';
import { dayOf } from '../views/deadline-view.ts';

/** The reporter's texts as they came, with what may give the writer away: for those who decide what others see. */
export const readCaseTexts = async (
  deps: Pick<Dependencies, 'store' | 'staff'>,
  caseId: string,
  officer: Officer,
) => {
  const [record, organisation] = await Promise.all([deps.store.readCase(caseId), deps.staff.organisation()]);
  const unitById = (id: string) => organisation.units.find((unit) => unit.id === id);
  if (record === undefined || !maySee(officer, record.violationCase, unitById, 'readCaseTexts'))
    return refused('resource.not-found');
  if (!seesUnredacted(officer)) return refused('access.denied');
  const { violationCase, events } = record;
  return accepted({
    version: violationCase.version,
    items: violationCase.reporterTexts.map(({ version, field, text, hidden }) => ({
      version,
      field,
      writtenOn: dayOf(events.find((event) => event.version === version)?.at ?? violationCase.filedAt),
      text,
      marks: findSelfIdentification(text).map((mark) => ({ ...mark })),
      ...(hidden !== undefined && { hidden: hidden.map((span) => ({ ...span })) }),
    })),
  });
};
