import * as v from 'valibot';
import { caseCommandBody } from '../../contract/case-commands.ts';
import { payoutCommandBody } from '../../contract/finance.ts';
import { disclosures, pollutionTypes } from '../../contract/report-words.ts';
import { rewardCommandBody } from '../../contract/reward-desk.ts';
import matterFile from './matters.json' with { type: 'json' };
import { isMoment } from './moment.ts';
import peopleFile from './people.json' with { type: 'json' };
import stories1 from './stories/chengling-rewards.json' with { type: 'json' };
import stories2 from './stories/chengling-running.json' with { type: 'json' };
import stories3 from './stories/qichuan.json' with { type: 'json' };

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());

/** What officers find and write about one kind of violation; `{party}` is the reported party. */
const matter = v.strictObject({
  /** Of the list of `default-12`; other measures of the city have no list. */
  category: v.exactOptional(text),
  pollutionTypes: v.array(v.picklist(pollutionTypes)),
  /** File below pictures/, without its ending. */
  photo: v.exactOptional(text),
  site: text,
  facts: text,
  summary: text,
  reply: text,
});
export const matters = v.parse(v.record(v.string(), matter), matterFile);

const person = v.strictObject({ name: text, phone: text });
/** WeChat users of the sandbox by the name they sign in with (`sandbox:<name>`). */
export const people = v.parse(v.record(v.string(), person), peopleFile);

const moment = v.pipe(v.string(), v.check(isMoment, 'a moment'));
const step = <Do extends string, Entries extends v.ObjectEntries>(what: Do, entries: Entries) =>
  v.strictObject({ at: moment, do: v.literal(what), ...entries });
const words = v.exactOptional(text);
const by = text;

const reporterCommand = v.variant('command', [
  v.strictObject({ command: v.literal('supplement'), text, evidence: v.optional(v.array(v.string()), []) }),
  v.strictObject({ command: v.literal('message'), text }),
  v.strictObject({ command: v.literal('withdraw'), reason: words }),
  v.strictObject({
    command: v.literal('rate'),
    stars: v.number(),
    comment: words,
    solved: v.exactOptional(v.boolean()),
  }),
  v.strictObject({ command: v.literal('review'), reason: text }),
]);
const ownRewardCommand = v.variant('command', [
  v.strictObject({ command: v.literal('apply'), statement: words }),
  v.strictObject({ command: v.literal('claim'), channel: v.picklist(['wechat', 'bank']) }),
  v.strictObject({ command: v.literal('waive'), reason: words }),
  v.strictObject({ command: v.literal('objection'), reason: text }),
]);

/** One thing somebody does, in the words of the API. */
const told = v.variant('do', [
  step('case', { by, command: caseCommandBody }),
  step('merge', { by, into: text }),
  step('report', { command: reporterCommand }),
  step('reward', { by, command: rewardCommandBody }),
  step('own', { command: ownRewardCommand }),
  step('payout', { by, command: payoutCommandBody }),
]);
export type Told = v.InferOutput<typeof told>;

export const caseSteps = [
  'filed',
  'accepted',
  'dispatched',
  'checking',
  'checked',
  'investigating',
  'concluded',
  'handled',
  'replied',
  'closed',
] as const;
export const rewardSteps = [
  'invited',
  'applied',
  'proposed',
  'reviewed',
  'approved',
  'notified',
  'claimed',
  'paying',
  'paid',
] as const;

const story = v.strictObject({
  key: text,
  /** WeChat user; left out for people without an account. */
  who: v.exactOptional(v.picklist(Object.keys(people))),
  disclosure: v.picklist(disclosures),
  filed: moment,
  matter: v.picklist(Object.keys(matters)),
  party: text,
  text,
  place: v.strictObject({ lng: v.number(), lat: v.number(), address: text }),
  /** The reporter’s and the officer’s picture of the matter. */
  photo: v.optional(v.boolean(), false),
  sitePhoto: v.optional(v.boolean(), false),
  wantsReward: v.optional(v.boolean(), true),
  insider: v.optional(v.boolean(), false),
  concernsOfficials: v.optional(v.boolean(), false),
  /** How far the usual course of a case went, counted from the filing. */
  until: v.picklist(caseSteps),
  pace: v.optional(v.picklist(['usual', 'quick']), 'usual'),
  /** How it ended: with a fine, an order only, a fine and the police, nothing found, nothing to be found out. */
  result: v.optional(v.picklist(['fine', 'order', 'police', 'none', 'unverifiable']), 'fine'),
  partly: v.optional(v.boolean(), false),
  fineFen: v.optional(v.number(), 2_000_000),
  /** How far the usual course of the reward went. */
  reward: v.exactOptional(
    v.strictObject({
      until: v.picklist(rewardSteps),
      channel: v.optional(v.picklist(['wechat', 'bank']), 'bank'),
      chosenFen: v.exactOptional(v.number()),
      why: words,
    }),
  ),
  /** What happened besides. */
  also: v.optional(v.array(told), []),
});
export type Story = v.InferOutput<typeof story>;

export const stories: readonly Story[] = v.parse(v.array(story), [...stories1, ...stories2, ...stories3]);
