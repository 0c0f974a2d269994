import type { Track } from '../deadline/track.ts';
import type { RewardEvent } from './reward-event.ts';

type Type = RewardEvent['type'];

const EXITS: readonly Type[] = ['found-ineligible', 'rejected', 'forfeited', 'waived', 'revoked'];

type Ends = { readonly window?: boolean; readonly meets: readonly Type[]; readonly voids?: readonly Type[] };

const track = (
  kind: string,
  owedBy: 'authority' | 'reporter',
  startsOn: Track<RewardEvent>['startsOn'],
  ends: Ends,
): Track<RewardEvent> => ({
  kind,
  owedBy,
  window: ends.window ?? false,
  startsOn,
  endsOn: (event) => {
    if (ends.meets.includes(event.type)) return 'met';
    return EXITS.includes(event.type) || ends.voids?.includes(event.type) ? 'void' : undefined;
  },
});

const at =
  (...types: readonly Type[]): Track<RewardEvent>['startsOn'] =>
  (event) =>
    types.includes(event.type) ? event.at : undefined;

const isUpheld = (event: RewardEvent): boolean => event.type === 'objection-answered' && event.data.upheld;

/**
 * In authority-first measures the proposal's clock starts when the deciding document was served, in the
 * others with the application; a returned proposal is due anew.
 */
const whenProposalIsDue: Track<RewardEvent>['startsOn'] = (event, from) => {
  if (event.type === 'nominated')
    return event.data.mode === 'authority-first' ? event.data.triggeredOn : undefined;
  if (event.type === 'applied') return from === 'applied' ? event.at : undefined;
  return event.type === 'returned' || isUpheld(event) ? event.at : undefined;
};

const whenInvitationIsDue: Track<RewardEvent>['startsOn'] = (event) =>
  event.type === 'nominated' && event.data.mode === 'application-first' ? event.at : undefined;

/** Some measures count the notice from the deciding document instead of the approval. */
const whenNoticeIsDue: Track<RewardEvent>['startsOn'] = (event, from) => {
  if (from === 'penalty-decided' || from === 'outcome-served')
    return event.type === 'nominated' ? event.data.triggeredOn : undefined;
  return event.type === 'approved' ? event.at : undefined;
};

/** Cash waits for whoever brings the code, not for the office. */
const whenPaymentIsDue: Track<RewardEvent>['startsOn'] = (event) =>
  event.type === 'claimed' && event.data.channel !== 'cash' ? event.at : undefined;

/** Nobody has to claim what they object to: the window stops, and begins anew with the answer. */
const whenClaimOpens: Track<RewardEvent>['startsOn'] = (event) => {
  if (event.type === 'objection-answered')
    return !event.data.upheld && event.data.backTo === 'notified' ? event.at : undefined;
  return event.type === 'notified' ? event.at : undefined;
};

/** Cash is claimed in time when it is collected in time: until then the window goes on. */
const claimTrack: Track<RewardEvent> = {
  ...track('claim', 'reporter', whenClaimOpens, { meets: ['claimed', 'paid'] }),
  endsOn: (event) => {
    if (event.type === 'claimed') return event.data.channel === 'cash' ? undefined : 'met';
    if (event.type === 'paid') return 'met';
    if (event.type === 'objected') return 'void';
    return EXITS.includes(event.type) ? 'void' : undefined;
  },
};

/** Which event starts and which meets each limit of a reward (domain 6, D27–D33). */
export const rewardTracks: readonly Track<RewardEvent>[] = [
  track('propose', 'authority', whenProposalIsDue, { meets: ['proposed', 'found-ineligible'] }),
  track('invite', 'authority', whenInvitationIsDue, { meets: ['invited', 'found-ineligible'] }),
  track('apply', 'reporter', at('invited'), { meets: ['applied'] }),
  track(
    'decide',
    'authority',
    (event) => (isUpheld(event) || event.type === 'applied' ? event.at : undefined),
    { meets: ['approved', 'found-ineligible', 'rejected'] },
  ),
  track('review', 'authority', at('proposed'), { meets: ['reviewed'], voids: ['returned'] }),
  track('approve', 'authority', at('proposed'), { meets: ['approved', 'rejected'], voids: ['returned'] }),
  track('notify', 'authority', whenNoticeIsDue, { meets: ['notified'] }),
  claimTrack,
  track('pay', 'authority', whenPaymentIsDue, { meets: ['paid'] }),
  track('payment-confirmation', 'reporter', at('payment-waiting'), {
    meets: ['paid'],
    voids: ['payment-failed'],
  }),
  // 行政复议法 art 20: sixty days from knowing of the decision; outside this product, so nothing here meets it.
  track('reconsideration', 'reporter', at('found-ineligible', 'rejected', 'notified', 'revoked'), {
    window: true,
    meets: [],
  }),
  track('objection', 'reporter', at('found-ineligible', 'rejected', 'notified'), {
    window: true,
    meets: ['objected'],
  }),
  // Whoever claims the amount leaves the objection to it.
  track('objection-answer', 'authority', at('objected'), {
    meets: ['objection-answered'],
    voids: ['claimed'],
  }),
];
