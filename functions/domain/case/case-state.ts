export const caseStates = [
  'submitted',
  'supplement-requested',
  'declined',
  'transferred',
  'merged',
  'accepted',
  'dispatched',
  'checking',
  'investigating',
  'concluded',
  'handled',
  'replied',
  'closed',
  'suspended',
  'withdrawn',
  'reopened',
  'under-review',
] as const;

export type CaseState = (typeof caseStates)[number];

export type PlainState = 'submitted' | 'accepting' | 'handling' | 'closed' | 'not-accepted';

/** The five states the reporter sees (the national platform's own words, domain 4.1). */
export const plainStateOf: Record<CaseState, PlainState> = {
  submitted: 'submitted',
  'supplement-requested': 'accepting',
  declined: 'not-accepted',
  transferred: 'not-accepted',
  merged: 'handling',
  accepted: 'accepting',
  dispatched: 'handling',
  checking: 'handling',
  investigating: 'handling',
  concluded: 'handling',
  handled: 'handling',
  replied: 'closed',
  closed: 'closed',
  suspended: 'handling',
  withdrawn: 'closed',
  reopened: 'handling',
  'under-review': 'handling',
};

export type CaseQueue = 'intake' | 'dispatch' | 'field' | 'investigation' | 'closing' | 'review';

/** Where an open case waits; null when nobody has to act on it. */
export const queueOf: Record<CaseState, CaseQueue | null> = {
  submitted: 'intake',
  'supplement-requested': 'intake',
  declined: null,
  transferred: null,
  merged: null,
  accepted: 'dispatch',
  reopened: 'dispatch',
  dispatched: 'field',
  checking: 'field',
  investigating: 'investigation',
  suspended: 'investigation',
  concluded: 'closing',
  handled: 'closing',
  replied: null,
  closed: null,
  withdrawn: null,
  'under-review': 'review',
};
