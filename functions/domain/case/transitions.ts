import type { Role } from '../jurisdiction/role.ts';
import { type CaseState, caseStates } from './case-state.ts';

/**
 * Staff commands on a case: who may give them, in which states, and whether the case must lie with the
 * officer's own unit. The guard, the list of allowed actions and the order of the buttons all come from here.
 */
export type Transition = {
  readonly from: readonly CaseState[];
  readonly roles: readonly Role[];
  /** `holder`: only the unit the case waits for; `area`: also any county or city unit above the place. */
  readonly by: 'holder' | 'area';
};

const OPEN: readonly CaseState[] = [
  'accepted',
  'dispatched',
  'checking',
  'investigating',
  'concluded',
  'handled',
  'reopened',
];
/** Somebody still has to act. */
const ONGOING: readonly CaseState[] = [
  'submitted',
  'supplement-requested',
  ...OPEN,
  'under-review',
  'suspended',
];
/** As long as somebody still works with the case, or its reward. */
const READ: readonly CaseState[] = caseStates.filter(
  (state) => !['declined', 'transferred', 'merged', 'withdrawn'].includes(state),
);
const DESK: readonly Role[] = ['intake', 'case-lead'];
const FIELD: readonly Role[] = ['grid-officer', 'township-handler', 'township-lead', 'investigator'];

export const transitions = {
  accept: { from: ['submitted'], roles: DESK, by: 'area' },
  'request-supplement': { from: ['submitted'], roles: DESK, by: 'area' },
  decline: { from: ['submitted', 'supplement-requested'], roles: DESK, by: 'area' },
  transfer: { from: ['submitted', 'supplement-requested', 'accepted'], roles: DESK, by: 'area' },
  merge: { from: ['submitted', 'supplement-requested', 'accepted'], roles: DESK, by: 'area' },
  dispatch: { from: ['accepted', 'reopened'], roles: DESK, by: 'area' },
  sign: { from: ['dispatched'], roles: FIELD, by: 'holder' },
  return: {
    from: ['dispatched', 'checking'],
    roles: ['township-handler', 'township-lead', 'investigator'],
    by: 'holder',
  },
  'record-site-check': { from: ['checking', 'investigating'], roles: FIELD, by: 'holder' },
  'file-case': { from: ['checking'], roles: ['investigator'], by: 'area' },
  'record-findings': {
    from: ['checking', 'investigating'],
    roles: ['investigator', 'case-lead', 'township-lead'],
    by: 'area',
  },
  'record-outcome': {
    from: ['concluded', 'handled', 'replied', 'closed'],
    roles: ['investigator', 'case-lead'],
    by: 'area',
  },
  reply: { from: ['concluded', 'handled'], roles: DESK, by: 'area' },
  'request-extension': {
    from: OPEN,
    roles: ['intake', 'township-lead', 'township-handler', 'investigator'],
    by: 'area',
  },
  'approve-extension': { from: OPEN, roles: ['case-lead'], by: 'area' },
  'refuse-extension': { from: OPEN, roles: ['case-lead'], by: 'area' },
  message: {
    from: ['submitted', 'supplement-requested', ...OPEN, 'replied', 'under-review', 'suspended'],
    roles: ['intake', 'case-lead', 'investigator'],
    by: 'area',
  },
  /** The reporter says yes each time; whether they left a phone is not told by any answer. */
  'request-call': {
    from: ['submitted', 'supplement-requested', ...OPEN, 'replied', 'under-review', 'suspended'],
    roles: ['intake', 'case-lead', 'investigator'],
    by: 'area',
  },
  suspend: {
    from: OPEN,
    roles: ['case-lead'],
    by: 'area',
  },
  resume: { from: ['suspended'], roles: ['case-lead'], by: 'area' },
  'record-review-opinion': { from: ['under-review'], roles: ['case-lead', 'supervisor'], by: 'area' },
  reopen: { from: ['replied', 'closed'], roles: ['supervisor', 'case-lead'], by: 'area' },
  close: { from: ['replied'], roles: ['case-lead'], by: 'area' },
  /** At any time: what shows who reported may be noticed late. */
  'redact-evidence': { from: READ, roles: DESK, by: 'area' },
  'name-party': { from: ONGOING, roles: DESK, by: 'area' },
  raise: { from: ['submitted', 'supplement-requested', 'accepted', 'reopened'], roles: DESK, by: 'area' },
  recuse: { from: ONGOING, roles: [...DESK, ...FIELD, 'supervisor'], by: 'area' },
  'redact-text': { from: READ, roles: DESK, by: 'area' },
} as const satisfies Record<string, Transition>;

export type CaseCommandName = keyof typeof transitions;

/** What the reporter may do, in which states (domain 4.2: T19, T21). */
export const reporterTransitions = {
  supplement: ['submitted', 'supplement-requested', ...OPEN],
  message: ['submitted', 'supplement-requested', ...OPEN, 'replied', 'under-review', 'suspended'],
  'answer-call': ['submitted', 'supplement-requested', ...OPEN, 'replied', 'under-review', 'suspended'],
  withdraw: ['submitted', 'supplement-requested', 'accepted', 'dispatched', 'checking'],
  // A merged report is rated by the answer of the case it went into.
  rate: ['replied', 'closed', 'merged'],
  review: ['replied', 'closed'],
} as const satisfies Record<string, readonly CaseState[]>;

export type ReporterCommandName = keyof typeof reporterTransitions;
