import { rewardOf } from '../../domain/reward/reward.ts';
import type { CaseRecord, RewardRecord } from '../../ports/case-store.ts';
import type { CitizenSession } from '../../ports/identity-vault.ts';
import type { Dependencies } from '../dependencies.ts';
import { rewardIdOf } from '../ids.ts';
import { amountWords } from '../reward/read-rewards.ts';
import type { Viewing } from '../views/deadline-view.ts';
import { timeline } from '../views/timeline.ts';
import { reporterSentence } from '../words/case-sentences.ts';
import { repliedShort } from '../words/case-words.ts';
import { deadlineTitle } from '../words/deadline-words.ts';
import { rewardSentence } from '../words/reward-words.ts';
import { followMerge } from './follow-merge.ts';
import { ownReportIds } from './own-report.ts';

type Deps = Pick<Dependencies, 'store' | 'vault' | 'staff'>;

/** Reports on a page: each is read whole. */
const REPORTS = 10;

/**
 * Everything that was told about a page of the session's reports and their rewards, newest first: the sentences
 * of the histories, without what the reporter did. Nothing of it is kept twice, and what was read is known to
 * the phone alone.
 */
export const listNotices = async (
  deps: Deps,
  session: CitizenSession,
  page: { readonly limit: number; readonly cursor?: string | undefined },
  viewing: Viewing,
) => {
  const ids = await ownReportIds(deps, session, {
    limit: Math.min(page.limit, REPORTS),
    cursor: page.cursor,
  });
  const { units } = await deps.staff.organisation();
  const unit = (id: string) => units.find((candidate) => candidate.id === id)?.name ?? '';
  const told = await Promise.all(
    ids.items.map(async (id) => {
      const [record, reward] = await Promise.all([
        deps.store.readCase(id),
        deps.store.readReward(rewardIdOf(id)),
      ]);
      if (record === undefined) return [];
      const { events } = await followMerge(deps, record);
      return [
        ...noticesOfCase(record, events, unit, viewing),
        ...(reward === undefined ? [] : noticesOfReward(record, reward, viewing)),
      ];
    }),
  );
  return {
    items: told.flat().toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)),
    ...(ids.cursor !== undefined && { cursor: ids.cursor }),
  };
};

const aboutOf = ({ id, violationCase: { report } }: CaseRecord) => ({
  reportId: id,
  caseNumber: report.caseNumber,
  ...(report.address !== undefined && { address: report.address }),
});

const noticesOfCase = (
  record: CaseRecord,
  events: CaseRecord['events'],
  unit: (id: string) => string,
  { language }: Viewing,
) =>
  timeline(
    events.filter(({ by, type }) => by !== 'reporter' || type === 'reopened'),
    (event) => (event.type === 'replied' ? repliedShort : reporterSentence(deadlineTitle)(event, { unit })),
    language,
  ).map((entry) => ({ ...entry, id: `${record.id} ${entry.at} ${entry.kind}`, ...aboutOf(record) }));

const noticesOfReward = (record: CaseRecord, { id, events }: RewardRecord, { language }: Viewing) =>
  timeline(
    events.filter(({ by }) => by !== 'reporter'),
    (event) => {
      const upTo = rewardOf(events.filter(({ version }) => version <= event.version));
      return rewardSentence(event, amountWords(upTo.proposal?.amountFen ?? 0), deadlineTitle, false);
    },
    language,
  ).map((entry) => ({
    ...entry,
    id: `${id} ${entry.at} ${entry.kind}`,
    rewardId: id,
    ...aboutOf(record),
  }));
