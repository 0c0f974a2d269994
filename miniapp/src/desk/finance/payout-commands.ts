import type { PayoutCommandBody, PayoutRow } from '../../../../functions/contract/finance.ts';
import type { Field } from '../forms/field';

export type PayoutCommandName = PayoutCommandBody['command'];

export const payoutCommands: Readonly<Record<PayoutCommandName, readonly Field[]>> = {
  'check-recipient': [
    { name: 'papers', label: 'recipientPapers', kind: 'paragraph', required: true, min: 2, max: 200 },
  ],
  pay: [],
  confirm: [{ name: 'reference', label: 'payReference', kind: 'line', max: 80 }],
  fail: [{ name: 'reason', label: 'failReason', kind: 'paragraph', required: true, min: 2, max: 200 }],
};

export const isPayoutCommand = (name: string): name is PayoutCommandName =>
  Object.hasOwn(payoutCommands, name);

/** A bank gives a reference; WeChat is asked itself; of cash there is none. */
export const payoutFields = (command: PayoutCommandName, channel: PayoutRow['channel']): readonly Field[] =>
  command === 'confirm' && channel !== 'bank' ? [] : payoutCommands[command];
