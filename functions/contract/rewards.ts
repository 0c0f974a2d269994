import * as v from 'valibot';
import { operation } from './operation.ts';
import { deadlineView, longPageQuery, nextDue, page, text, timelineEntry } from './primitives.ts';
import { noticeVersions } from './privacy-notice.ts';

export const rewardStates = [
  'candidate',
  'invited',
  'applied',
  'proposed',
  'reviewed',
  'consent-pending',
  'approved',
  'notified',
  'objected',
  'claimed',
  'paying',
  'paid',
  'ineligible',
  'rejected',
  'forfeited',
  'waived',
  'revoked',
] as const;

export const recipientKinds = ['proxy', 'heir'] as const;
const payoutChannels = ['wechat', 'bank', 'cash'] as const;

export const traceStep = v.object({
  step: v.string(),
  clause: v.string(),
  amountFen: v.nullable(v.number()),
  text: v.string(),
});

const citizenRewardActions = ['apply', 'claim', 'waive', 'objection', 'confirm-receipt'] as const;

const rewardRow = v.object({
  id: v.string(),
  reportId: v.string(),
  caseNumber: v.string(),
  state: v.picklist(rewardStates),
  stateText: v.string(),
  /** Known from the approval on; null before. */
  amountFen: v.nullable(v.number()),
  next: v.optional(nextDue),
});

const rewardDetail = v.object({
  ...rewardRow.entries,
  policy: v.object({ id: v.string(), edition: v.number(), title: v.string() }),
  trace: v.array(traceStep),
  unmet: v.array(v.object({ code: v.string(), text: v.string() })),
  /** Until when the reward can be claimed; silence means waiver. */
  claimWindow: v.optional(
    v.object({ from: v.string(), dueOn: v.string(), dueAt: v.string(), remindOn: v.array(v.string()) }),
  ),
  channels: v.array(v.picklist(payoutChannels)),
  /** Who besides the reporter may receive it under the measure, by bank. */
  recipients: v.array(v.picklist(recipientKinds)),
  payment: v.optional(
    v.object({
      channel: v.picklist(payoutChannels),
      /** For cash, in the answer to the claim only: shown once, stored nowhere. */
      collectionCode: v.optional(v.string()),
      state: v.picklist(['waiting', 'confirm', 'sent', 'paid', 'failed']),
      /** Handed to WeChat's requestMerchantTransfer while the reporter has to confirm. */
      packageInfo: v.optional(v.string()),
      confirmBefore: v.optional(v.string()),
      failText: v.optional(v.string()),
    }),
  ),
  timeline: v.array(timelineEntry),
  deadlines: v.array(deadlineView),
  /** What the reporter objected, and what the office answered to it. */
  objection: v.optional(
    v.object({
      at: v.string(),
      text: v.string(),
      answer: v.optional(v.object({ at: v.string(), upheld: v.boolean(), text: v.string() })),
    }),
  ),
  allowedActions: v.array(v.picklist(citizenRewardActions)),
});

export const listRewards = operation({
  id: 'listRewards',
  method: 'GET',
  path: '/citizen/rewards',
  audience: 'citizen',
  summary: 'My rewards',
  query: v.object(longPageQuery),
  status: 200,
  response: page(rewardRow),
});
export const readReward = operation({
  id: 'readReward',
  method: 'GET',
  path: '/citizen/rewards/{id}',
  audience: 'citizen',
  summary: 'One reward with the reasons of its amount',
  status: 200,
  response: rewardDetail,
});

const payout = v.variant('channel', [
  v.object({
    channel: v.literal('wechat'),
    /** For a reporter without a WeChat session: the login code of the account to be paid. */
    loginCode: v.optional(text(200)),
    /** WeChat checks the name from 2,000 元 on. */
    name: v.optional(text(40)),
  }),
  v.object({
    channel: v.literal('bank'),
    accountName: text(60),
    accountNumber: v.pipe(
      v.string(),
      v.transform((value) => value.replace(/[\s-]/g, '')),
      v.regex(/^\d{8,30}$/, 'digits only'),
    ),
    bankName: text(80),
    /** The account is not the reporter's own: of whom, and on what papers. */
    recipient: v.optional(
      v.object({
        kind: v.picklist(recipientKinds),
        relation: text(40),
        idNumber: v.pipe(v.string(), v.regex(/^[0-9A-Za-z()-]{5,30}$/, 'letters and digits')),
        papers: text(300, 2),
        /** Of the person whose data these are. */
        consent: v.literal(true),
      }),
    ),
  }),
  /** Where the measure pays cash: against a one-time code, without a name. */
  v.object({ channel: v.literal('cash') }),
]);

const onReward = <const Id extends string, Body extends v.GenericSchema>(
  id: Id,
  last: string,
  summary: string,
  body: Body,
) =>
  operation({
    id,
    method: 'POST',
    path: `/citizen/rewards/{id}/${last}`,
    audience: 'citizen',
    summary,
    body,
    status: 200,
    response: rewardDetail,
  });

export const applyForReward = onReward(
  'applyForReward',
  'application',
  'Apply (application-first measures)',
  v.object({ statement: v.optional(text(500)) }),
);
export const claimReward = onReward(
  'claimReward',
  'claim',
  'Claim the reward',
  /** Separate consent for payout data (PIPL arts 29, 30). */
  v.object({
    payout,
    consent: v.literal(true),
    /** Version of the text that was agreed to; left out = the current one. */
    consentVersion: v.optional(v.picklist(noticeVersions)),
  }),
);
export const waiveReward = onReward(
  'waiveReward',
  'waive',
  'Give the reward up',
  v.object({ reason: v.optional(text(500)) }),
);
export const objectToReward = onReward(
  'objectToReward',
  'objection',
  'Object to the decision',
  v.object({ reason: text(1000) }),
);

export type RewardDetail = v.InferOutput<typeof rewardDetail>;
export type RewardRow = v.InferOutput<typeof rewardRow>;
export type Payout = v.InferOutput<typeof payout>;
