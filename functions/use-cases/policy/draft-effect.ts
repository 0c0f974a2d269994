import { localDateOf } from '../../domain/deadline/local-date.ts';
import { accepted } from '../../domain/outcome.ts';
import type { PolicyPack } from '../../domain/policy/policy-pack.ts';
import { assess } from '../../domain/reward/assessment/assess.ts';
import { factsOfCase } from '../../domain/reward/facts-of-case.ts';
import type { RewardState } from '../../domain/reward/reward-state.ts';
import type { CaseStore, RewardRecord } from '../../ports/case-store.ts';
import type { Dependencies } from '../dependencies.ts';
import { caseOfReward, choiceOf } from '../reward/assess-reward.ts';
import type { Viewing } from '../views/deadline-view.ts';
import { say } from '../words/language.ts';
import { requirementWords } from '../words/requirement-words.ts';
import { draftedPack } from './try-draft.ts';

type Deps = Pick<Dependencies, 'shelf' | 'library' | 'store' | 'staff'>;

/** Rewards the engine's amount decided: approved or refused for a requirement, whatever came after. */
const DECIDED: readonly RewardState[] = [
  'approved',
  'notified',
  'claimed',
  'paying',
  'paid',
  'forfeited',
  'waived',
  'ineligible',
];

/** A page must answer in seconds: each reward costs three reads. */
const MOST_EXAMINED = 200;
const MOST_LISTED = 2000;
const PAGE = 50;
const BATCH = 20;

type Decided = { readonly record: RewardRecord; readonly at: string; readonly beforeFen: number };

/**
 * Decides the last year's rewards of the same measure again under a draft. What changes is the rule alone:
 * facts, choices and consents are those of the record.
 */
export const draftEffect = async (deps: Deps, id: string, viewing: Viewing) => {
  const pack = await draftedPack(deps, id);
  if (!pack.ok) return pack;
  const to = localDateOf(viewing.now);
  const from = `${Number(to.slice(0, 4)) - 1}${to.slice(4)}`;
  const { areas } = await deps.staff.organisation();
  const counties = areas.filter(({ level }) => level === 'county').map(({ code }) => code);
  const { ids, complete } = await decidedIds(deps.store, counties, pack.value.id);
  const examined: Awaited<ReturnType<typeof again>>[] = [];
  let all = complete;
  for (let start = 0; start < ids.length; start += BATCH) {
    if (examined.length >= MOST_EXAMINED) {
      all = false;
      break;
    }
    const records = await Promise.all(
      ids.slice(start, start + BATCH).map((one) => deps.store.readReward(one)),
    );
    const decided = records.flatMap((record) => decision(record, from) ?? []);
    examined.push(...(await Promise.all(decided.map((one) => again(deps, pack.value, one, viewing)))));
  }
  const changed = examined.filter(
    ({ beforeFen, afterFen, range, fault }) =>
      fault === undefined && (afterFen === null ? range !== null : afterFen !== beforeFen),
  );
  return accepted({
    from,
    to,
    examined: examined.length,
    complete: all,
    changed: changed.length,
    beforeFen: sum(examined.map(({ beforeFen }) => beforeFen)),
    afterFen: sum(examined.map(({ afterFen, range }) => afterFen ?? range?.minFen ?? 0)),
    unassessable: examined.filter(({ fault }) => fault !== undefined).length,
    items: [...changed, ...examined.filter(({ fault }) => fault !== undefined)].slice(0, MOST_EXAMINED),
  });
};

const sum = (amounts: readonly number[]): number => amounts.reduce((total, fen) => total + fen, 0);

const decidedIds = async (store: CaseStore, counties: readonly string[], policyId: string) => {
  const ids: string[] = [];
  let cursor: string | undefined;
  for (let listed = 0; listed < MOST_LISTED; listed += PAGE) {
    const page = await store.listRewards(counties, DECIDED, { limit: PAGE, cursor });
    ids.push(...page.items.filter((row) => row.policyId === policyId).map(({ id }) => id));
    cursor = page.cursor;
    if (cursor === undefined) return { ids, complete: true };
  }
  return { ids, complete: false };
};

const decision = (record: RewardRecord | undefined, from: string): Decided | undefined => {
  const event = record?.events.findLast(({ type }) => type === 'approved' || type === 'found-ineligible');
  if (record === undefined || event === undefined || localDateOf(event.at) < from) return undefined;
  const beforeFen = event.type === 'approved' ? (record.reward.proposal?.amountFen ?? 0) : 0;
  return { record, at: event.at, beforeFen };
};

const again = async (
  deps: Pick<Deps, 'store'>,
  pack: PolicyPack,
  { record, at, beforeFen }: Decided,
  { language }: Viewing,
) => {
  const { nomination } = record.reward;
  const row = {
    rewardId: record.id,
    caseNumber: nomination.caseNumber,
    decidedOn: localDateOf(at),
    edition: nomination.policyEdition,
    beforeFen,
    range: null,
    unmet: [],
  };
  const of = await caseOfReward(deps, record);
  if (of === undefined) return { ...row, afterFen: null, fault: { path: '', message: 'erased' } };
  const assessed = assess(pack, factsOfCase(pack, of.lead, of.reports, choiceOf(record)));
  if (!assessed.ok) return { ...row, afterFen: null, fault: assessed.faults[0] };
  const { amountFen, range, shares, unmet } = assessed.value;
  const share = shares.find(({ reporter }) => reporter === nomination.reportId)?.amountFen ?? 0;
  return {
    ...row,
    afterFen: amountFen === null ? null : share,
    range: amountFen === null ? range : null,
    unmet: unmet.map((code) => ({ code, text: say(requirementWords(code), language) })),
    fault: undefined,
  };
};
