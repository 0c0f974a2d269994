import type { CaseEvent } from '../../domain/case/case-event.ts';
import type { ViolationCase } from '../../domain/case/violation-case.ts';
import type { CaseRecord } from '../../ports/case-store.ts';
import type { Dependencies } from '../dependencies.ts';

type Deps = Pick<Dependencies, 'store'>;

/** Between the office and one reporter: nobody else's business, whoever began it. */
const OF_ONE_REPORTER: readonly CaseEvent['type'][] = ['message-written', 'call-asked', 'reporter-reminded'];

/** The case that is being handled for a report: its own, or the last one it was merged into. */
export const leadOf = async ({ store }: Deps, record: CaseRecord): Promise<CaseRecord> => {
  let lead = record;
  while (lead.violationCase.mergedInto !== undefined) {
    const target = await store.readCase(lead.violationCase.mergedInto);
    if (target === undefined) break;
    lead = target;
  }
  return lead;
};

/** A main case may itself be merged later: from case to case until the one that is being handled. */
export const followMerge = async (
  { store }: Deps,
  record: CaseRecord,
): Promise<{ readonly events: readonly CaseEvent[]; readonly lead: ViolationCase }> => {
  let events = record.events;
  let lead = record.violationCase;
  while (lead.mergedInto !== undefined) {
    const target = await store.readCase(lead.mergedInto);
    if (target === undefined) break;
    const mergedAt = target.events.findIndex(
      (event) => event.type === 'merged-in' && event.data.from === record.id,
    );
    const ofOffice = target.events.slice(mergedAt).filter(
      ({ by, type }) =>
        // Whoever had it reopened: all of them are answered anew.
        (by !== 'reporter' || type === 'reopened') && !OF_ONE_REPORTER.includes(type),
    );
    events = [...events, ...ofOffice];
    lead = target.violationCase;
  }
  return { events, lead };
};
