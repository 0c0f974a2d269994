import { localDateOf } from '../../domain/deadline/local-date.ts';
import { rewardTracks } from '../../domain/reward/reward-tracks.ts';
import type { MessageKind } from '../../ports/message-sender.ts';
import type { Dependencies } from '../dependencies.ts';
import { outgoingWords } from '../words/outgoing-words.ts';

const { item, notes } = outgoingWords.message;

/** An event as the table's stream tells it: what happened, not its content. */
export type HappenedEvent = {
  readonly aggregate: 'case' | 'reward';
  readonly id: string;
  readonly version: number;
  readonly type: string;
  readonly at: string;
  /** `reporter`, `system` or `officer:…`. */
  readonly by: string;
  /** Of `deadline-noted`: the limit and the step. */
  readonly key?: string | undefined;
  readonly kind?: string | undefined;
};

const CASE_MESSAGES: Readonly<Record<string, MessageKind>> = {
  filed: 'report-submitted',
  'supplement-requested': 'supplement-needed',
  'reporter-reminded': 'supplement-needed',
  accepted: 'report-accepted',
  declined: 'report-declined',
  transferred: 'report-transferred',
  merged: 'report-merged',
  'extension-approved': 'handling-extended',
  'limits-moved': 'limits-moved',
  'case-filed': 'case-filed',
  replied: 'report-replied',
  'review-opinion': 'report-replied',
};

/** What the reporters of merged reports are told as well. */
const FOLLOWED: readonly string[] = [
  'extension-approved',
  'limits-moved',
  'case-filed',
  'replied',
  'review-opinion',
];

const REWARD_MESSAGES: Readonly<Record<string, MessageKind>> = {
  nominated: 'reward-reviewing',
  notified: 'reward-ready',
  invited: 'reward-ready',
  'limits-moved': 'limits-moved',
  forfeited: 'reward-forfeited',
  'payment-failed': 'reward-ready',
  'payment-waiting': 'reward-confirm',
  paid: 'reward-paid',
  'found-ineligible': 'reward-declined',
  rejected: 'reward-declined',
  revoked: 'reward-declined',
  'objection-answered': 'message-received',
};

/** The office's own limits are not the reporter's concern. */
const REPORTERS_LIMITS = new Set(
  rewardTracks.filter(({ owedBy }) => owedBy === 'reporter').map(({ kind }) => kind),
);

const messageOf = (event: HappenedEvent): MessageKind | undefined => {
  if (event.type === 'deadline-noted')
    return event.aggregate === 'reward' &&
      event.key?.startsWith('remind:') === true &&
      REPORTERS_LIMITS.has(event.kind ?? '')
      ? 'reward-expiring'
      : undefined;
  // So far only silence on what was missing ends a report by itself: it is not taken up.
  if (event.type === 'closed') return event.by === 'system' ? 'report-declined' : undefined;
  if (event.type === 'call-asked') return 'message-received';
  if (event.type === 'message-written')
    return event.by.startsWith('officer:') ? 'message-received' : undefined;
  return (event.aggregate === 'case' ? CASE_MESSAGES : REWARD_MESSAGES)[event.type];
};

type Deps = Pick<Dependencies, 'vault' | 'messages' | 'store'>;

/**
 * Tells the reporter that something happened, if the vault knows whom to tell. The message names neither the
 * reported party nor the matter: it says that there is news, the page says what. Pushing is a bonus; the
 * page is the authoritative notice. Throws on an outage so that the stream delivers again.
 */
export const announceEvent = async (deps: Deps, event: HappenedEvent): Promise<void> => {
  const kind = messageOf(event);
  if (kind === undefined) return;
  const own = `rpt_${event.id.slice(4)}`;
  // From the head: who tells reporters can open their identities, and must not be able to open a case.
  const [lead] =
    event.aggregate === 'case' && FOLLOWED.includes(event.type) ? await deps.store.caseRows([own]) : [];
  for (const reportId of [own, ...(lead?.mergedReports ?? [])]) await tell(deps, reportId, event, kind);
};

const tell = async (
  { vault, messages }: Deps,
  reportId: string,
  event: HappenedEvent,
  kind: MessageKind,
): Promise<void> => {
  const person = await vault.person(reportId);
  const to = person?.openid;
  if (to === undefined) return;
  const page =
    event.aggregate === 'case'
      ? `pages/report-detail/index?id=${reportId}`
      : `pages/reward-detail/index?id=${event.id}&report=${reportId}`;
  await messages.send({
    channel: 'wechat',
    to,
    kind,
    fields: { item, date: localDateOf(event.at), note: notes[kind] },
    page,
    dedupe: `${event.id}#${event.version}#${reportId}`,
  });
};
