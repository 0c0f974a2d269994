import type { Vocabulary } from '../vocabulary';
import type { reward as zh } from '../zh/reward';

export const reward: Vocabulary<typeof zh> = {
  mine: 'My rewards',
  none: 'No rewards yet',
  noneText: 'When a report proves true and is penalised, you are told here.',
  detail: 'Reward',
  amount: 'Reward',
  amountOpen: 'The amount is being decided',
  why: 'Why this amount',
  clause: 'See the clause',
  unmet: 'Why there is no reward',
  policyOf: (title) => `Under: ${title}`,
  window: 'Claim period',
  windowText: (day) => `Claim it by the end of ${day}`,
  windowSilence: 'If you do not claim, it counts as given up. We remind you 7, 3 and 1 days before.',
  claim: 'Claim the reward',
  claimTitle: 'Claim the reward',
  channel: 'How to be paid',
  channels: { wechat: 'WeChat balance', bank: 'Bank account', cash: 'Cash' },
  channelText: {
    wechat: 'Confirm in WeChat within 24 hours after payment',
    bank: 'Transfer from the treasury, about 10 working days',
    cash: 'At the finance desk against a one-time code; no name, no account',
  },
  collection: {
    code: 'Collection code',
    where: (day) =>
      `Show it at the local finance desk before 24:00 on ${day}. The desk looks at the code alone: no name, nothing about the report.`,
    once: 'The collection code is shown only once',
    bearer:
      'Whoever holds it can collect the money. Write it down and keep it safe. If it is lost, claim again here: the old code ends then.',
    kept: 'I have written it down',
    waiting: (day) =>
      `Collect the cash at the finance desk with your code before 24:00 on ${day}. If the code is lost, claim again: the old code ends then.`,
    again: 'Get a new code or choose another way',
  },
  accountName: 'Account holder',
  accountNumber: 'Account number',
  bankName: 'Bank',
  realName: 'Real name (WeChat checks it from ¥2,000)',
  recipient: {
    question: 'Who receives it',
    kinds: { self: 'Myself', proxy: 'A proxy', heir: 'An heir or guardian' },
    text: {
      proxy:
        'Enter the account of the proxy above. The proxy brings the identity papers of both and the written authority to the finance office; one person checks them, another pays.',
      heir: 'If the reporter has died or can no longer act, the heir or guardian receives it. Enter their account above and bring identity papers and the proof of the relation to the finance office.',
    },
    relation: 'Relation to the reporter',
    idNumber: 'Identity number of the recipient',
    papers: { proxy: 'Written authority (who signed it, when)', heir: 'Proof of the relation' },
    consent: 'The recipient agrees separately that these data go to the finance staff to pay this reward.',
  },
  consent:
    'I agree separately that my payment data go to the finance staff. They do not see what I reported, and the people on the case do not see my payment data.',
  consentFault: 'Please confirm the sentence above first',
  fieldFault: 'Please fill this in',
  numberFault: 'The number must have 8 to 30 digits',
  claimSend: 'Claim',
  apply: 'Apply for the reward',
  applyText: 'Under the local measure you have to apply for the reward.',
  confirmReceipt: 'Confirm receipt',
  confirmBefore: (moment) =>
    `Confirm before ${moment}. Otherwise the money goes back and can be paid again later.`,
  confirmSandbox: 'WeChat confirmation (simulated)',
  confirmSandboxText:
    'This local demonstration is not connected to WeChat. The button stands for "confirm" in WeChat.',
  confirmDone: 'Confirmed, the money is on its way',
  confirmFailed: 'Not confirmed. The money is not lost; you can try again',
  paid: 'Paid',
  failed: 'This payment failed',
  waive: 'Give up the reward',
  waiveText: 'The reward can no longer be claimed. The report is handled all the same.',
  waiveSend: 'Give up',
  objection: 'Object',
  objectionText:
    'If you disagree with the amount or the refusal, say why. Somebody who neither proposed nor approved it looks at it and answers you in time. The claim window stands still meanwhile; claiming ends the objection.',
  objectionReason: 'Your reasons',
  objectionSend: 'Send the objection',
  objected: 'Your objection',
  objectionOpen: 'Somebody else is looking at it; the answer will appear here',
  objectionUpheld: 'Upheld: the reward is considered anew',
  objectionDenied: 'Not upheld: the decision stands',
  forfeited: 'Not claimed in time',
  forfeitedText: (from, until) =>
    `The reward could be claimed from ${from} to ${until}. Nobody did, so the measure takes it as given up. If you could not for a good reason, write to the office or ask for administrative reconsideration within 60 days.`,
  timeline: 'What happened',
  tax: 'Usually you need not declare this reward; local tax rules apply.',
};
