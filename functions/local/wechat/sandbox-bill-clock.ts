import { randomUUID } from 'node:crypto';
import { isPerson } from './sandbox-people.ts';
import { later, type SandboxBill, type SandboxState } from './sandbox-state.ts';

const acceptMs = 60_000;
const confirmMs = 24 * 3_600_000;

/** What time does to a bill: when, and to which state. */
const nextStep = (bill: SandboxBill) => {
  switch (bill.state) {
    case 'ACCEPTED':
      return { at: later(bill.createdAt, acceptMs), state: 'WAIT_USER_CONFIRM', failReason: '' } as const;
    case 'WAIT_USER_CONFIRM':
      return { at: later(bill.createdAt, confirmMs), state: 'FAIL', failReason: 'OVERDUE_CLOSE' } as const;
    case 'TRANSFERING':
      return { at: bill.updatedAt, ...settlement(bill) } as const;
    case 'SUCCESS':
    case 'FAIL':
      return undefined;
  }
};

const settlement = (bill: SandboxBill) => {
  if (isPerson(bill.openid, 'frozen')) return { state: 'FAIL', failReason: 'ACCOUNT_FROZEN' } as const;
  if (isPerson(bill.openid, 'misnamed')) return { state: 'FAIL', failReason: 'NAME_NOT_CORRECT' } as const;
  return { state: 'SUCCESS', failReason: '' } as const;
};

/** Moves every bill to where it is at `now`; each one that ends leaves a notice to deliver. */
export const runBills = (state: SandboxState, now: string): void => {
  for (const bill of Object.values(state.bills)) {
    for (let step = nextStep(bill); step !== undefined && step.at <= now; step = nextStep(bill)) {
      bill.state = step.state;
      bill.failReason = step.failReason;
      bill.updatedAt = step.at;
      if (step.state === 'SUCCESS' || step.state === 'FAIL') {
        state.notices.push({ id: randomUUID(), billNumber: bill.billNumber, tries: 0, nextAt: step.at });
      }
    }
  }
};
