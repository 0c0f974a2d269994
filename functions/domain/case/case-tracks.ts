import type { Track } from '../deadline/track.ts';
import type { CaseEvent } from './case-event.ts';

type Type = CaseEvent['type'];

/** Ends of handling that need no reply of their own: what runs stops without being missed. */
const LEAVES: readonly Type[] = ['declined', 'transferred', 'merged', 'withdrawn'];

/** To be handled anew: the office's own decision, or a review that did not uphold the answer. */
const REOPENS: readonly Type[] = ['reopened', 'review-opinion'];

/** Most kinds have one trigger; where a measure names another that the history knows, that one counts. */
const startsOf = (
  {
    starts,
    startsFrom,
  }: { readonly starts: readonly Type[]; readonly startsFrom?: Readonly<Record<string, readonly Type[]>> },
  from: string | undefined,
): readonly Type[] => (from === undefined ? starts : (startsFrom?.[from] ?? starts));

/** What a reporter adds without being asked, or an opinion that upholds the answer, begins nothing. */
const beginsNothing = (event: CaseEvent): boolean =>
  (event.type === 'supplemented' && !event.data.asked) ||
  (event.type === 'review-opinion' && event.data.upheld);

const track = (
  kind: string,
  owedBy: 'authority' | 'reporter',
  on: {
    readonly window?: boolean;
    readonly startsFrom?: Readonly<Record<string, readonly Type[]>>;
    readonly starts: readonly Type[];
    readonly meets: readonly Type[];
    readonly voids?: readonly Type[];
  },
): Track<CaseEvent> => ({
  kind,
  owedBy,
  window: on.window ?? false,
  startsOn: (event, from) =>
    startsOf(on, from).includes(typeOf(event)) && !beginsNothing(event) ? event.at : undefined,
  endsOn: (event, from) => {
    const type = typeOf(event);
    if (on.meets.includes(type)) return 'met';
    // Counted from before the dispatch, it goes on when the ticket comes back.
    if (type === 'ticket-returned' && on.startsFrom?.[from ?? ''] !== undefined) return undefined;
    return [...LEAVES, ...(on.voids ?? [])].includes(type) ? 'void' : undefined;
  },
});

/** Whoever steps back and holds the case hands it back as a returned ticket does. */
const typeOf = (event: CaseEvent): Type =>
  event.type === 'recused' && event.data.handedBack ? 'ticket-returned' : event.type;

/** A decision announced but not yet served (行政处罚法 arts 61, 85): from its own date, until a service is recorded. */
const serve: Track<CaseEvent> = {
  kind: 'serve',
  owedBy: 'authority',
  startsOn: (event) =>
    event.type === 'outcome-recorded' && event.data.servedOn === undefined ? event.data.decidedOn : undefined,
  endsOn: (event) => {
    if (event.type === 'outcome-recorded') return event.data.servedOn === undefined ? undefined : 'met';
    return LEAVES.includes(event.type) ? 'void' : undefined;
  },
};

/** Which event starts and which meets each limit of a case (domain 6); lengths come from the pack. */
export const caseTracks: readonly Track<CaseEvent>[] = [
  // An answered supplement starts the two days anew; the outer limit runs on from the filing.
  track('acceptance', 'authority', {
    starts: ['filed', 'supplemented'],
    meets: ['accepted', 'declined', 'transferred', 'merged', 'supplement-requested'],
  }),
  track('acceptance-outer', 'authority', {
    starts: ['filed'],
    meets: ['accepted', 'declined', 'transferred', 'merged'],
    voids: ['closed'],
  }),
  track('supplement', 'reporter', {
    starts: ['supplement-requested'],
    meets: ['supplemented'],
    voids: ['closed'],
  }),
  track('dispatch', 'authority', {
    starts: ['accepted', 'ticket-returned', ...REOPENS],
    meets: ['dispatched'],
  }),
  track('sign', 'authority', { starts: ['dispatched'], meets: ['signed', 'ticket-returned'] }),
  track('ticket-return', 'authority', {
    window: true,
    starts: ['dispatched'],
    meets: ['ticket-returned'],
    voids: ['case-filed', 'findings-recorded'],
  }),
  track('site-check', 'authority', {
    starts: ['dispatched'],
    startsFrom: { filed: ['filed'], accepted: ['accepted'] },
    meets: ['site-checked'],
    voids: ['ticket-returned', 'findings-recorded'],
  }),
  // Signing is where handling begins; a returned ticket is looked for a new hand first.
  track('start-handling', 'authority', {
    starts: ['accepted', ...REOPENS],
    meets: ['signed'],
    voids: ['findings-recorded'],
  }),
  {
    ...track('case-filing', 'authority', {
      starts: ['site-checked'],
      meets: ['case-filed'],
      voids: ['findings-recorded', 'ticket-returned'],
    }),
    // Counted from the check that saw a violation; one that saw none obliges to nothing.
    startsOn: (event) => (event.type === 'site-checked' && event.data.violationSeen ? event.at : undefined),
  },
  serve,
  track('handling-target', 'authority', { starts: ['accepted', ...REOPENS], meets: ['replied'] }),
  track('handling', 'authority', { starts: ['accepted', ...REOPENS], meets: ['replied'] }),
  track('penalty-decision', 'authority', {
    starts: ['case-filed'],
    meets: ['outcome-recorded'],
    voids: ['replied'],
  }),
  track('reply', 'authority', { starts: ['findings-recorded'], meets: ['replied'] }),
  track('rating', 'reporter', {
    window: true,
    starts: ['replied'],
    meets: ['rated'],
    voids: ['closed', 'review-requested', 'reopened'],
  }),
  track('review-request', 'reporter', {
    window: true,
    starts: ['replied'],
    meets: ['review-requested'],
    voids: ['reopened'],
  }),
  track('review-opinion', 'authority', { starts: ['review-requested'], meets: ['review-opinion'] }),
];
