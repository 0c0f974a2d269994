import type { By } from '../case/case-event.ts';
import type { UnitStamp, UnsealEvent, UnsealReason } from './unseal-event.ts';

type Asked = {
  readonly version: number;
  readonly reportId: string;
  /** The file whose original is asked for; undefined: who reported. */
  readonly evidenceId?: string | undefined;
  readonly caseNumber: string;
  readonly division: string;
  readonly reason: UnsealReason;
  readonly explanation: string;
  readonly requester: By;
  readonly unit: UnitStamp;
  readonly requestedAt: string;
  readonly answerUntil: string;
};

/** One wish to know who reported, or to see a file as it left the phone, as its history tells. */
export type UnsealRequest = Asked &
  (
    | { readonly step: 'requested' }
    | { readonly step: 'granted'; readonly until: string }
    | { readonly step: 'refused' }
  );

export type UnsealState = 'requested' | 'granted' | 'refused' | 'lapsed';

/** Nothing is written when time runs out: a grant, and a request nobody answered, lapse by themselves. */
export const unsealStateAt = (request: UnsealRequest, now: string): UnsealState => {
  switch (request.step) {
    case 'requested':
      return now < request.answerUntil ? 'requested' : 'lapsed';
    case 'granted':
      return now < request.until ? 'granted' : 'lapsed';
    case 'refused':
      return 'refused';
    default:
      return request satisfies never;
  }
};

/** Folds a history; the first event is the request. */
export const unsealRequestOf = (events: readonly UnsealEvent[]): UnsealRequest => {
  const [first, ...rest] = events;
  if (first?.type !== 'unseal-requested')
    throw new Error('the history of an unsealing begins with a request');
  const { data, version, at, by } = first;
  return rest.reduce(evolve, { ...data, version, requester: by, requestedAt: at, step: 'requested' });
};

const evolve = (before: UnsealRequest, event: UnsealEvent): UnsealRequest => {
  const { version } = event;
  switch (event.type) {
    case 'unseal-requested':
      throw new Error('an unsealing is requested once');
    case 'unseal-granted':
      return { ...before, version, step: 'granted', until: event.data.until };
    case 'unseal-refused':
      return { ...before, version, step: 'refused' };
    case 'contact-read':
    case 'original-read':
      return { ...before, version };
    default:
      return event satisfies never;
  }
};
