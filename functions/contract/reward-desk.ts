import * as v from 'valibot';
import { operation } from './operation.ts';
import { deadlineView, fen, nextDue, page, pageQuery, text, timelineEntry } from './primitives.ts';
import { rewardStates, traceStep } from './rewards.ts';

const rewardRow = v.object({
  id: v.string(),
  caseId: v.string(),
  caseNumber: v.string(),
  state: v.picklist(rewardStates),
  stateText: v.string(),
  amountFen: v.nullable(v.number()),
  policy: v.string(),
  category: v.optional(v.string()),
  unit: v.object({ id: v.string(), name: v.string() }),
  next: v.optional(nextDue),
});

/** The engine's answer for this reporter: it proposes, a person decides. */
const assessment = v.object({
  policy: v.string(),
  edition: v.number(),
  eligible: v.boolean(),
  unmet: v.array(v.object({ code: v.string(), text: v.string() })),
  amountFen: v.nullable(v.number()),
  range: v.nullable(v.object({ minFen: v.number(), maxFen: v.number() })),
  share: v.nullable(v.number()),
  needs: v.array(v.object({ code: v.string(), text: v.string() })),
  trace: v.array(traceStep),
});

const signature = v.object({
  step: v.string(),
  by: v.string(),
  at: v.string(),
  remark: v.optional(v.string()),
});

const rewardDetail = v.object({
  ...rewardRow.entries,
  version: v.number(),
  assessment,
  signatures: v.array(signature),
  timeline: v.array(timelineEntry),
  deadlines: v.array(deadlineView),
  objection: v.optional(
    v.object({
      at: v.string(),
      text: v.string(),
      answer: v.optional(v.object({ at: v.string(), upheld: v.boolean(), text: v.string() })),
    }),
  ),
  outcomes: v.array(
    v.object({ kind: v.string(), amountFen: v.optional(v.number()), servedOn: v.optional(v.string()) }),
  ),
  budget: v.optional(v.object({ year: v.number(), grantedFen: v.number(), availableFen: v.number() })),
  allowedActions: v.array(v.string()),
});

const reason = text(500, 2);
const version = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)));
const command = <Name extends string, Entries extends v.ObjectEntries>(name: Name, entries: Entries) =>
  v.object({ command: v.literal(name), version, ...entries });

export const rewardCommandBody = v.variant('command', [
  command('invite', {}),
  command('propose', {
    /** Only where the measure leaves a choice. */
    chosenFen: v.optional(fen),
    reason: v.optional(reason),
  }),
  command('review', { remark: v.optional(text(500)) }),
  command('approve', { remark: v.optional(text(500)) }),
  command('return', { reason }),
  command('reject', { reason }),
  command('record-consent', { number: text(80), on: v.optional(v.pipe(v.string(), v.isoDate())) }),
  command('notify', {}),
  command('revoke', { reason }),
  /** By a reviewer who did not decide; upheld: the reward is considered anew. */
  command('answer-objection', { upheld: v.boolean(), text: text(1000, 2) }),
]);

export const listRewardDesk = operation({
  id: 'listRewardDesk',
  method: 'GET',
  path: '/officer/rewards',
  audience: 'officer',
  summary: 'Rewards of my area by next due date',
  query: v.object({ ...pageQuery, state: v.optional(v.picklist(rewardStates)) }),
  status: 200,
  response: page(rewardRow),
});
export const readRewardDesk = operation({
  id: 'readRewardDesk',
  method: 'GET',
  path: '/officer/rewards/{id}',
  audience: 'officer',
  summary: 'One reward with the computed assessment and its reasons',
  status: 200,
  response: rewardDetail,
});
export const commandReward = operation({
  id: 'commandReward',
  method: 'POST',
  path: '/officer/rewards/{id}/commands',
  audience: 'officer',
  summary: 'Propose, review, approve, …: three different people',
  body: rewardCommandBody,
  status: 200,
  response: v.object({
    id: v.string(),
    state: v.picklist(rewardStates),
    stateText: v.string(),
    version: v.number(),
    allowedActions: v.array(v.string()),
  }),
});

export type RewardCommandBody = v.InferOutput<typeof rewardCommandBody>;
export type RewardDeskRow = v.InferOutput<typeof rewardRow>;
export type RewardDeskDetail = v.InferOutput<typeof rewardDetail>;
