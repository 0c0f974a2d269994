import type { CaseCommand, CaseContext } from '../../domain/case/case-command.ts';
import { ancestorOf } from '../../domain/jurisdiction/division.ts';
import { upperUnit } from '../../domain/jurisdiction/organisation.ts';
import type { CaseRecord } from '../../ports/case-store.ts';
import { caseDeadlines } from './case-changes.ts';
import type { CaseDependencies } from './case-dependencies.ts';

/** Gathers what a decision may look at; nothing is decided here. */
export const caseContext = async (
  deps: CaseDependencies,
  record: CaseRecord,
  request: { readonly command?: CaseCommand; readonly claim: { readonly at: string } },
): Promise<CaseContext> => {
  const [organisation, officers] = await Promise.all([deps.staff.organisation(), deps.staff.officers()]);
  const { report } = record.violationCase;
  const township = ancestorOf(report.division, 'township');
  const into = request.command?.command === 'merge' ? request.command.into : undefined;
  return {
    now: request.claim.at,
    officers: (username) => officers.find((officer) => officer.username === username),
    unitById: (id) => organisation.units.find((unit) => unit.id === id),
    routedUnit: organisation.units.find(({ division, handles }) => handles && division === township)?.id,
    upperUnit: upperUnit(organisation)?.id,
    deadlines: caseDeadlines(record.events, deps.policies),
    categories: deps.policies
      .edition(report.policyId, report.policyEdition)
      .categories.map(({ code }) => code),
    mergeTarget: into === undefined ? undefined : (await deps.store.readCase(into))?.violationCase,
  };
};
