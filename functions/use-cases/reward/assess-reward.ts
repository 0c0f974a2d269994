import type { ViolationCase } from '../../domain/case/violation-case.ts';
import { assessFrom } from '../../domain/reward/assessment/assess-by-edition.ts';
import type { Assessment } from '../../domain/reward/assessment/assessment.ts';
import { type Choice, factsOfCase, type ReportOfCase } from '../../domain/reward/facts-of-case.ts';
import type { RewardRecord } from '../../ports/case-store.ts';
import type { Dependencies } from '../dependencies.ts';

export type AssessedReward = { readonly assessment: Assessment; readonly category: string | undefined };

/** The case a reward hangs on, with all reports of it. `undefined`: its key was erased. */
export const caseOfReward = async (
  { store }: Pick<Dependencies, 'store'>,
  { reward }: RewardRecord,
): Promise<{ readonly lead: ViolationCase; readonly reports: readonly ReportOfCase[] } | undefined> => {
  const lead = await store.readCase(reward.nomination.caseId);
  if (lead === undefined) return undefined;
  const merged = await Promise.all(lead.violationCase.mergedReports.map((id) => store.readCase(id)));
  const reports = [lead, ...merged]
    .filter((record) => record !== undefined)
    .map(({ id, violationCase }) => ({ reportId: id, violationCase }));
  return { lead: lead.violationCase, reports };
};

/**
 * Puts the record of the case before the engine, under the edition the case began with or the one that
 * edition points to. Facts of the record were checked when they were recorded; a fault here is a bug and is
 * thrown.
 */
export const assessReward = async (
  deps: Pick<Dependencies, 'store' | 'policies'>,
  record: RewardRecord,
  choice: Choice,
): Promise<AssessedReward> => {
  const { caseId, policyId } = record.reward.nomination;
  const of = await caseOfReward(deps, record);
  if (of === undefined) throw new Error(`reward of an unknown case: ${caseId}`);
  const { lead, reports } = of;
  const pack = deps.policies.edition(policyId, lead.report.policyEdition);
  const editions = deps.policies.all().filter(({ id }) => id === policyId);
  const assessed = assessFrom(pack, editions, factsOfCase(pack, lead, reports, choice));
  if (!assessed.ok)
    throw new Error(
      `facts of a case refused: ${assessed.faults.map(({ path, message }) => `${path} ${message}`).join('; ')}`,
    );
  return { assessment: assessed.value, category: lead.findings?.categories[0] };
};

/** What officers decided so far, for assessing a reward again. */
export const choiceOf = ({ reward }: RewardRecord): Choice => {
  const consent = reward.signatures.find(({ step }) => step === 'consent-recorded');
  return {
    chosenFen: reward.proposal?.chosenFen,
    reason: reward.proposal?.reason,
    consent: consent === undefined ? undefined : { number: consent.remark ?? '' },
  };
};
