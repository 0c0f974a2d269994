import { assess } from '../../domain/reward/assessment/assess.ts';
import type { Assessment } from '../../domain/reward/assessment/assessment.ts';
import { type Choice, factsOfCase } from '../../domain/reward/facts-of-case.ts';
import type { RewardRecord } from '../../ports/case-store.ts';
import type { Dependencies } from '../dependencies.ts';

export type AssessedReward = { readonly assessment: Assessment; readonly category: string | undefined };

/**
 * Puts the record of the case before the engine, under the edition the case began with. Facts of the record
 * were checked when they were recorded; a fault here is a bug and is thrown.
 */
export const assessReward = async (
  { store, policies }: Pick<Dependencies, 'store' | 'policies'>,
  { reward }: RewardRecord,
  choice: Choice,
): Promise<AssessedReward> => {
  const { caseId, policyId, policyEdition } = reward.nomination;
  const lead = await store.readCase(caseId);
  if (lead === undefined) throw new Error(`reward of an unknown case: ${caseId}`);
  const merged = await Promise.all(lead.violationCase.mergedReports.map((id) => store.readCase(id)));
  const reports = [lead, ...merged]
    .filter((record) => record !== undefined)
    .map(({ id, violationCase }) => ({ reportId: id, violationCase }));
  const pack = policies.edition(policyId, policyEdition);
  const assessed = assess(pack, factsOfCase(pack, lead.violationCase, reports, choice));
  if (!assessed.ok)
    throw new Error(
      `facts of a case refused: ${assessed.faults.map(({ path, message }) => `${path} ${message}`).join('; ')}`,
    );
  return { assessment: assessed.value, category: lead.violationCase.findings?.categories[0] };
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
