import * as v from 'valibot';
import { amountRuleSchema } from './amount-rule-schema.ts';
import { disclosure, findings, outcome, requirementCode, severity } from './fact-picklists.ts';
import { fen, filled, localDate, words } from './pack-primitives.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000));
const length = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));

const deadlineTriggers = [
  'filed',
  'accepted',
  'dispatched',
  'supplement-requested',
  'case-filed',
  'checked',
  'concluded',
  'replied',
  'penalty-decided',
  'outcome-served',
  'closed',
  'invited',
  'applied',
  'proposed',
  'reviewed',
  'approved',
  'notified',
  'claimed',
  'transfer-created',
  'review-requested',
  'review-answered',
  'second-review-requested',
  'decision-known',
  'objected',
  'supervision-announced',
  'interviewed',
  'information-made',
] as const;

export const deadlineRuleSchema = v.strictObject({
  kind: v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/, 'a kebab-case word')),
  length,
  dayKind: v.picklist(['working-day', 'calendar-day', 'hour', 'month']),
  roll: v.boolean(),
  extension: v.exactOptional(
    v.strictObject({ max: length, dayKind: v.picklist(['working-day', 'calendar-day', 'month']) }),
  ),
  remindBefore: v.array(count),
  escalation: v.array(
    v.strictObject({ after: count, to: v.picklist(['unit-lead', 'county-lead', 'city-supervisor']) }),
  ),
  onBreach: v.exactOptional(v.picklist(['forfeit', 'close', 'fail-payment'])),
  basis: words,
  from: v.picklist(deadlineTriggers),
  owedBy: v.picklist(['authority', 'reporter', 'reported-party']),
  ground: v.picklist(['law', 'measure', 'practice', 'design']),
});

const source = v.strictObject({
  id: filled,
  title: filled,
  address: v.nullable(v.pipe(v.string(), v.url())),
  quality: v.picklist(['official', 'news', 'repost', 'garbled', 'law', 'design']),
});

const category = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_-]{0,19}$/, 'capital letters and digits')),
  name: words,
  pollutionTypes: v.pipe(
    v.array(
      v.picklist(['air', 'water', 'noise', 'solid-waste', 'soil', 'ecology', 'radiation', 'ocean', 'other']),
    ),
    v.minLength(1),
  ),
  severity: v.exactOptional(severity),
  needsPenalty: v.exactOptional(v.literal(false)),
  needsSubject: v.exactOptional(v.literal(false)),
});

const eligibility = v.strictObject({
  /** Without `clause` the text of the model clauses is used. */
  requirements: v.array(v.strictObject({ code: requirementCode, clause: v.exactOptional(words) })),
  findings: v.pipe(v.array(findings), v.minLength(1)),
  outcomes: v.array(outcome),
  outcomeCounts: v.picklist(['served', 'issued']),
  afterClosure: v.boolean(),
  decisiveOverridesKnown: v.boolean(),
  subjectNotNeededFor: v.array(severity),
});

/** One edition as written down: a file of this folder, or an administrator's upload. */
export const policyPackSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a kebab-case id'), v.maxLength(60)),
  edition: length,
  title: words,
  documentNumber: v.nullable(filled),
  issuedBy: words,
  sources: v.pipe(v.array(source), v.minLength(1)),
  effectiveFrom: localDate,
  effectiveTo: v.nullable(localDate),
  checkedOn: localDate,
  jurisdictionNote: words,
  doubts: v.array(v.strictObject({ about: filled, doubt: words, choice: words })),
  versionRule: v.picklist(['at-report', 'at-outcome', 'more-favourable']),
  /** The published file whose clauses fill what this measure leaves open. */
  modelClauses: filled,
  categories: v.array(category),
  eligibility,
  multipleReporters: v.strictObject({
    firstRule: v.picklist(['registration-time', 'same-day-joint']),
    jointSplit: v.picklist(['self-agreed', 'equal']),
    laterReporter: v.picklist(['none', 'discretionary']),
    repeatOffence: v.picklist(['after-closure', 'never']),
    clause: words,
  }),
  amount: amountRuleSchema,
  process: v.strictObject({
    mode: v.picklist(['authority-first', 'application-first']),
    payable: v.pipe(v.array(disclosure), v.minLength(1)),
    approval: v.pipe(
      v.array(
        v.strictObject({
          upToFen: v.nullable(fen),
          by: v.picklist(['county', 'city', 'same-level-government']),
        }),
      ),
      v.minLength(1),
    ),
    dedicatedPost: v.boolean(),
  }),
  /** Own limits; the model clauses supply every kind that is not named here. */
  deadlines: v.array(deadlineRuleSchema),
  payout: v.strictObject({
    channels: v.pipe(
      v.array(v.picklist(['wechat', 'bank', 'treasury', 'cash', 'phone-credit'])),
      v.minLength(1),
    ),
    wechatMaxFen: fen,
    taxTreatment: v.picklist(['exempt', 'gross-included']),
    proxy: v.boolean(),
    heir: v.boolean(),
    clause: words,
  }),
});

export type PackFile = v.InferOutput<typeof policyPackSchema>;
