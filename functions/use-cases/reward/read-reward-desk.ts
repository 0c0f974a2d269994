import { redactedText } from '../../domain/case/reporter-texts.ts';
import type { Officer, Organisation } from '../../domain/jurisdiction/organisation.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import { mayWorkOn } from '../../domain/reward/reward-access.ts';
import { allowedRewardActions } from '../../domain/reward/reward-guard.ts';
import { openRewardStates, type RewardState } from '../../domain/reward/reward-state.ts';
import type { PageRequest, RewardRecord, RewardRow } from '../../ports/case-store.ts';
import { fullPage } from '../case/full-page.ts';
import { countiesOf } from '../case/list-cases.ts';
import { visibleRows } from '../case/visible-rows.ts';
import type { Dependencies } from '../dependencies.ts';
import { coarse, coarseDeadlines } from '../views/coarse.ts';
import { dayOf, deadlineViews, nextView, type Viewing } from '../views/deadline-view.ts';
import { nameOfOfficer } from '../views/officer-name.ts';
import { deadlinesForHandlers, eventsForHandlers, isWithFinance } from '../views/paid-in-private.ts';
import { timeline } from '../views/timeline.ts';
import { deadlineTitle } from '../words/deadline-words.ts';
import { say } from '../words/language.ts';
import { needWords, requirementWords } from '../words/requirement-words.ts';
import { rewardSentence, rewardStepWords } from '../words/reward-words.ts';
import { assessReward, choiceOf } from './assess-reward.ts';
import { amountWords, answerOf, traceView } from './read-rewards.ts';
import { rewardDeadlines, rewardRow } from './reward-changes.ts';

type Deps = Pick<Dependencies, 'store' | 'staff' | 'policies' | 'ledger'>;

export const listRewardDesk = async (
  deps: Deps,
  request: PageRequest & { readonly officer: Officer; readonly state?: RewardState | undefined },
  viewing: Viewing,
) => {
  const organisation = await deps.staff.organisation();
  const states = request.state === undefined ? openRewardStates : [request.state];
  const { limit, cursor } = request;
  const counties = countiesOf(request.officer, organisation);
  const page = await fullPage(
    (part) => deps.store.listRewards(counties, states, part),
    (rows) => visibleRows(deps, request.officer, rows, ({ caseId }) => caseId),
    { limit, cursor },
  );
  return {
    items: page.items.map((row) => rowView(row, organisation, viewing)),
    ...(page.cursor !== undefined && { cursor: page.cursor }),
  };
};

const rowView = (row: RewardRow, organisation: Organisation, viewing: Viewing) => {
  const next = nextView(row, viewing);
  return {
    id: row.id,
    caseId: row.caseId,
    caseNumber: row.caseNumber,
    state: row.state,
    stateText: say(rewardStepWords[row.state], viewing.language),
    amountFen: row.amountFen,
    policy: row.policyId,
    ...(row.category !== undefined && { category: row.category }),
    unit: { id: row.unit, name: organisation.units.find(({ id }) => id === row.unit)?.name ?? row.unit },
    ...(next !== undefined && !isWithFinance(row.state) && { next }),
  };
};

/** The computed assessment at the left, the decision at the right; nothing of who reported. */
export const readRewardDesk = async (deps: Deps, rewardId: string, officer: Officer, viewing: Viewing) => {
  const record = await deps.store.readReward(rewardId);
  if (record === undefined || !mayWorkOn(officer, record.reward, 'readRewardDesk'))
    return refused('resource.not-found');
  const cases = [{ id: record.reward.nomination.caseId }];
  if ((await visibleRows(deps, officer, cases)).length === 0) return refused('resource.not-found');
  return accepted(await deskView(deps, record, officer, viewing));
};

const deskView = async (deps: Deps, record: RewardRecord, officer: Officer, viewing: Viewing) => {
  const { reward, events, id } = record;
  const { nomination, proposal } = reward;
  const year = reward.budgetYear ?? Number(viewing.now.slice(0, 4));
  const [organisation, officers, { assessment }, lead, balances] = await Promise.all([
    deps.staff.organisation(),
    deps.staff.officers(),
    assessReward(deps, record, choiceOf(record)),
    deps.store.readCase(nomination.caseId),
    deps.ledger.balances(nomination.unit, year),
  ]);
  const amount = amountWords(proposal?.amountFen ?? 0);
  return {
    ...rowView(rewardRow(id, reward, events, deps.policies), organisation, viewing),
    version: reward.version,
    assessment: {
      policy: assessment.policy,
      edition: assessment.edition,
      eligible: assessment.eligible,
      unmet: assessment.unmet.map((code) => ({ code, text: say(requirementWords(code), viewing.language) })),
      amountFen: assessment.amountFen,
      range: assessment.range,
      share: assessment.shares.find(({ reporter }) => reporter === nomination.reportId)?.amountFen ?? null,
      needs: assessment.needs.map((code) => ({ code, text: say(needWords(code), viewing.language) })),
      trace: traceView(proposal?.trace ?? assessment.trace, viewing),
    },
    signatures: reward.signatures.map(({ step, by, at, remark }) => ({
      step,
      by: nameOfOfficer(officers, by),
      at,
      ...(remark !== undefined && { remark }),
    })),
    timeline: timeline(
      coarse(eventsForHandlers(events)),
      (event) => rewardSentence(event, amount, deadlineTitle, true),
      viewing.language,
    ),
    deadlines: coarseDeadlines(
      deadlineViews(deadlinesForHandlers(rewardDeadlines(events, deps.policies), events), viewing),
    ),
    ...(reward.objection !== undefined && {
      objection: {
        at: dayOf(reward.objection.at),
        text: redactedText(reward.objection.reason),
        ...answerOf(reward.objection, dayOf),
      },
    }),
    outcomes: (lead?.violationCase.outcomes ?? []).map(({ kind, amountFen, servedOn }) => ({
      kind,
      ...(amountFen !== undefined && { amountFen }),
      ...(servedOn !== undefined && { servedOn }),
    })),
    ...(balances !== undefined && {
      budget: { year, grantedFen: -balances.granted, availableFen: balances.available },
    }),
    allowedActions: allowedRewardActions(reward, officer),
  };
};
