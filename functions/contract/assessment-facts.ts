import * as v from 'valibot';
import type { StatedFacts } from '../domain/reward/assessment/fill-facts.ts';

/** Left out and null are the same; the engine fills in the default. */
const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.nullable(schema));

const name = v.pipe(v.string(), v.nonEmpty('may not be empty'), v.maxLength(200));
const flag = maybe(v.boolean());
const time = v.pipe(v.string(), v.maxLength(40));
const date = v.pipe(v.string(), v.maxLength(10));
const NOT_FEN = 'not a whole number of fen, 0 or more';
const amount = v.pipe(v.number(NOT_FEN), v.safeInteger(NOT_FEN), v.minValue(0, NOT_FEN));
const list = <Schema extends v.GenericSchema>(schema: Schema) =>
  maybe(v.pipe(v.array(schema), v.maxLength(1000)));

const personal = { staffDuty: flag, staffRelative: flag, mediaStaff: flag };

const report = v.strictObject({
  reporter: name,
  filedAt: time,
  channel: maybe(name),
  disclosure: maybe(v.picklist(['named', 'coded', 'anonymous'])),
  wantsReward: flag,
  insider: flag,
  reachable: flag,
  ...personal,
  materials: flag,
  members: list(v.strictObject({ reporter: name, ...personal })),
  decisive: flag,
  paidThisYearFen: maybe(amount),
});

const violation = v.strictObject({
  category: maybe(v.string()),
  primary: flag,
  severity: maybe(v.picklist(['major', 'larger', 'general'])),
  contribution: maybe(v.picklist([1, 2, 3])),
});

const caseFacts = v.strictObject({
  findings: maybe(v.picklist(['substantiated', 'partly', 'unsubstantiated', 'unverifiable'])),
  inScope: flag,
  matchesReport: flag,
  subjectKnown: flag,
  closedOn: maybe(date),
  violations: list(violation),
  knownToAuthorityAt: maybe(time),
  publishedByMediaAt: maybe(time),
  underRectification: flag,
  clueConfirmedOn: maybe(date),
  clue: maybe(v.picklist(['useful', 'valid', 'key'])),
  incident: maybe(v.picklist(['general', 'larger', 'major', 'extraordinary'])),
  rewardedBefore: flag,
  earlierCaseClosedOn: maybe(date),
  fabricated: flag,
  quantity: maybe(v.strictObject({ unit: v.picklist(['kilogram', 'fire-spot']), amount })),
  statutoryMaxFineFen: maybe(amount),
});

/**
 * Facts for one reward decision as they come from outside. Unknown fields are refused: a misspelt
 * `fabricated` would otherwise pay a fraud. Whether the values make sense is the engine's `checkFacts`.
 */
export const assessmentFacts = v.strictObject({
  policy: name,
  edition: maybe(v.pipe(v.number(), v.integer(), v.minValue(1))),
  reports: v.pipe(v.array(report), v.minLength(1, 'at least one report is needed'), v.maxLength(1000)),
  case: maybe(caseFacts),
  outcomes: list(
    v.strictObject({
      kind: v.picklist([
        'fine',
        'daily-penalty',
        'warning',
        'confiscation',
        'licence-revocation',
        'closure',
        'order-to-correct',
        'sealing',
        'production-limit',
        'administrative-detention',
        'police-transfer',
        'criminal-detention',
        'arrest-approved',
        'convicted',
        'criminal-fine',
        'other',
      ]),
      amountFen: maybe(amount),
      decidedOn: maybe(date),
      servedOn: maybe(date),
    }),
  ),
  evidenceHelp: flag,
  award: maybe(v.picklist(['ordinary', 'special', 'bounty'])),
  chosenFen: maybe(amount),
  chosenReason: maybe(v.pipe(v.string(), v.maxLength(1000))),
  agreedShares: list(v.strictObject({ reporter: name, amountFen: amount })),
  consents: list(
    v.strictObject({
      by: v.picklist(['same-level-government', 'members', 'reviewer']),
      number: maybe(v.pipe(v.string(), v.maxLength(200))),
      on: maybe(date),
    }),
  ),
}) satisfies v.GenericSchema<unknown, StatedFacts>;
