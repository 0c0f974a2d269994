import type { CaseEvent } from '../../domain/case/case-event.ts';
import { type ViolationCase, violationCaseOf } from '../../domain/case/violation-case.ts';
import { ancestorOf } from '../../domain/jurisdiction/division.ts';
import { nominationDate } from '../../domain/reward/nomination.ts';
import type { Change } from '../../ports/case-store.ts';
import { type Command, recorded } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { rewardIdOf } from '../ids.ts';
import { rewardChanges } from '../reward/reward-changes.ts';

/**
 * Rewards that a new event of a case brings about: one for each report whose reporter wants one, in the same
 * write as the event. Reports nominated before are left alone.
 */
export const nominateRewards = async (
  deps: Pick<Dependencies, 'store' | 'policies'>,
  caseId: string,
  events: readonly CaseEvent[],
  command: Command,
): Promise<readonly Change[]> => {
  const violationCase = violationCaseOf(events);
  const last = events.at(-1);
  const { policyId, policyEdition } = violationCase.report;
  const pack = deps.policies.edition(policyId, policyEdition);
  const triggeredOn = last === undefined ? undefined : nominationDate(pack, violationCase, last, command.at);
  if (triggeredOn === undefined) return [];
  const reports = [caseId, ...violationCase.mergedReports];
  const existing = new Set((await deps.store.rewardRows(reports.map(rewardIdOf))).map(({ id }) => id));
  const wanted = await Promise.all(
    reports
      .filter((reportId) => !existing.has(rewardIdOf(reportId)))
      .map(async (reportId) => ({
        reportId,
        report: reportId === caseId ? violationCase.report : await reportFacts(deps, reportId),
      })),
  );
  return wanted.flatMap(({ reportId, report }) => {
    if (report?.wantsReward !== true) return [];
    const nominated = recorded(
      [
        {
          type: 'nominated' as const,
          data: {
            caseId,
            reportId,
            caseNumber: report.caseNumber,
            disclosure: report.disclosure,
            policyId,
            policyEdition,
            unit: violationCase.receivingUnit,
            division: violationCase.raised
              ? ancestorOf(violationCase.report.division, 'city')
              : violationCase.report.division,
            triggeredOn,
            mode: pack.process.mode,
          },
        },
      ],
      0,
      { ...command, by: 'system' },
    );
    return rewardChanges(rewardIdOf(reportId), [], nominated, deps.policies);
  });
};

const reportFacts = async (
  { store }: Pick<Dependencies, 'store'>,
  reportId: string,
): Promise<ViolationCase['report'] | undefined> => (await store.readCase(reportId))?.violationCase.report;
