import type { RewardCommandBody } from '../../../../functions/contract/reward-desk.ts';
import type { Field } from '../forms/field';

export type RewardCommandName = RewardCommandBody['command'];
type NamesOf<C extends RewardCommandName> = Exclude<
  keyof Extract<RewardCommandBody, { command: C }>,
  'command' | 'version'
>;

const reason = {
  name: 'reason',
  label: 'reason',
  kind: 'paragraph',
  required: true,
  min: 2,
  max: 500,
} as const;
const remark = { name: 'remark', label: 'remark', kind: 'line', max: 500 } as const;

export const rewardCommands: {
  readonly [C in RewardCommandName]: readonly Field<Extract<NamesOf<C>, string>>[];
} = {
  invite: [],
  propose: [
    { name: 'chosenFen', label: 'chosenFen', kind: 'money', required: true },
    { name: 'reason', label: 'chosenReason', kind: 'paragraph', min: 2, max: 500 },
  ],
  review: [remark],
  approve: [remark],
  return: [{ ...reason, label: 'returnReason' }],
  reject: [reason],
  'record-consent': [
    { name: 'number', label: 'consentNumber', kind: 'line', required: true, max: 80 },
    { name: 'on', label: 'consentOn', kind: 'date' },
  ],
  notify: [],
  revoke: [reason],
  'answer-objection': [
    { name: 'upheld', label: 'objectionUpheld', kind: 'yes-no', required: true },
    { name: 'text', label: 'objectionAnswer', kind: 'paragraph', required: true, min: 2, max: 1000 },
  ],
};

const isRewardCommand = (name: string): name is RewardCommandName => Object.hasOwn(rewardCommands, name);

/** The amount is asked only where the measure leaves a choice; a choice needs its reason in writing. */
export function rewardFields(command: RewardCommandName, hasRange: boolean): readonly Field[] {
  if (command !== 'propose') return rewardCommands[command];
  return hasRange
    ? rewardCommands.propose.map((field): Field => ({ ...field, required: true }))
    : rewardCommands.propose.filter(({ name }) => name !== 'chosenFen');
}

const order: readonly RewardCommandName[] = [
  'answer-objection',
  'invite',
  'propose',
  'review',
  'record-consent',
  'approve',
  'notify',
  'return',
  'reject',
  'revoke',
];
export const isGraveDecision = (name: RewardCommandName): boolean =>
  name === 'return' || name === 'reject' || name === 'revoke';

export const arrangeDecisions = (allowed: readonly string[]): readonly RewardCommandName[] =>
  allowed.filter(isRewardCommand).sort((a, b) => order.indexOf(a) - order.indexOf(b));
