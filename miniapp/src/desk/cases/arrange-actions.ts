import type { CaseDetail } from '../../../../functions/contract/cases.ts';
import { type CaseCommandName, isCaseCommand } from './case-commands';

type Standing = Pick<CaseDetail, 'state' | 'allowedActions' | 'siteChecks' | 'findings' | 'extension'>;

/** The steps that move a case on from where it stands, the next one first; they alone may be the green button. */
function mainSteps({ state, siteChecks, findings, extension }: Standing): readonly CaseCommandName[] {
  const waiting: readonly CaseCommandName[] = extension === undefined ? [] : ['approve-extension'];
  switch (state) {
    case 'submitted':
      return ['accept'];
    case 'accepted':
    case 'reopened':
      return [...waiting, 'dispatch'];
    case 'dispatched':
      return [...waiting, 'sign'];
    case 'checking':
      return siteChecks.length === 0
        ? [...waiting, 'record-site-check']
        : [...waiting, 'file-case', 'record-findings'];
    case 'investigating':
      return [...waiting, 'record-findings'];
    case 'concluded':
      return findings?.findings === 'substantiated' || findings?.findings === 'partly'
        ? [...waiting, 'record-outcome', 'reply']
        : [...waiting, 'reply'];
    case 'handled':
      return [...waiting, 'reply'];
    case 'replied':
      return ['close'];
    case 'under-review':
      return ['record-review-opinion'];
    case 'suspended':
      return ['resume'];
    case 'supplement-requested':
    case 'declined':
    case 'transferred':
    case 'merged':
    case 'closed':
    case 'withdrawn':
      return [];
    default: {
      const never: never = state;
      throw new RangeError(`unknown state: ${String(never)}`);
    }
  }
}

/** Order of the menu: steps of the main line, words to the reporter, what stops or undoes. */
const order: readonly CaseCommandName[] = [
  'accept',
  'dispatch',
  'sign',
  'record-site-check',
  'file-case',
  'record-findings',
  'record-outcome',
  'reply',
  'record-review-opinion',
  'resume',
  'close',
  'approve-extension',
  'refuse-extension',
  'request-extension',
  'request-supplement',
  'message',
  'request-call',
  'merge',
  'transfer',
  'name-party',
  'recuse',
  'raise',
  'reopen',
  'suspend',
  'return',
  'decline',
];

/** Given where their object lies, not from the menu. */
const elsewhere: readonly CaseCommandName[] = ['redact-evidence', 'redact-text'];

/** Ends, undoes or stops something: said in red, after a line. */
export const isGrave = (name: CaseCommandName): boolean =>
  ['decline', 'return', 'suspend', 'raise'].includes(name);

/** Whoever gives it does not see the case any more. */
export const isLeaving = (name: CaseCommandName): boolean => name === 'recuse' || name === 'raise';

export type Arranged = { readonly primary?: CaseCommandName; readonly rest: readonly CaseCommandName[] };

/** The primary action of what is allowed now, and the rest in the order of a case's life. */
export function arrangeActions(standing: Standing): Arranged {
  const known = standing.allowedActions
    .filter(isCaseCommand)
    .filter((name) => !elsewhere.includes(name))
    .sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const primary = mainSteps(standing).find((name) => known.includes(name));
  if (primary === undefined) return { rest: known };
  return { primary, rest: known.filter((name) => name !== primary) };
}
