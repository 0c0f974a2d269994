import * as v from 'valibot';
import { clueLevel, contribution, incidentLevel, outcome, severity } from './fact-picklists.ts';
import { fen, filled, words } from './pack-primitives.ts';

const rate = v.pipe(v.string(), v.regex(/^\d{1,4}(\.\d{1,4})?%$/, 'a percentage such as "5%"'));
const outcomes = v.array(outcome);
const grounds = { clause: words, source: filled };
const byContribution = <Entry extends v.GenericSchema>(entry: Entry) =>
  v.strictObject({ '1': entry, '2': entry, '3': entry });

const bracketEnds = {
  minFen: fen,
  minInclusive: v.boolean(),
  maxFen: v.nullable(fen),
  maxInclusive: v.boolean(),
};

const part = v.variant('kind', [
  v.strictObject({
    kind: v.literal('fixed-by-category'),
    amounts: v.array(v.strictObject({ codes: v.array(filled), fen })),
    ...grounds,
  }),
  v.strictObject({
    kind: v.literal('fixed-by-outcome'),
    tiers: v.array(v.strictObject({ anyOf: outcomes, noneOf: outcomes, fen })),
    ...grounds,
  }),
  v.strictObject({
    kind: v.literal('percent-of-fine'),
    rate,
    floorFen: v.nullable(fen),
    capFen: v.nullable(fen),
    base: outcomes,
    ...grounds,
  }),
  v.strictObject({
    kind: v.literal('percent-range'),
    minRate: rate,
    maxRate: rate,
    base: outcomes,
    limits: v.array(
      v.strictObject({ anyOf: outcomes, floorFen: fen, capFen: fen, withoutFineWhen: outcomes }),
    ),
    ...grounds,
  }),
  v.strictObject({
    kind: v.literal('percent-ceiling'),
    rate: v.union([rate, byContribution(rate)]),
    base: outcomes,
    statutoryMaximumWhen: outcomes,
    ...grounds,
  }),
  v.strictObject({
    kind: v.literal('fine-brackets'),
    base: outcomes,
    brackets: v.array(
      v.union([v.strictObject({ ...bracketEnds, fen }), v.strictObject({ ...bracketEnds, rate })]),
    ),
    ...grounds,
  }),
  v.strictObject({
    kind: v.literal('matrix'),
    cells: v.strictObject({
      major: byContribution(fen),
      larger: byContribution(fen),
      general: byContribution(fen),
    }),
    ...grounds,
  }),
  v.strictObject({
    kind: v.literal('range'),
    codes: v.nullable(v.array(filled)),
    minFen: fen,
    maxFen: fen,
    namedFen: v.array(fen),
    ...grounds,
  }),
  v.strictObject({
    kind: v.literal('incident'),
    levels: v.array(v.strictObject({ level: incidentLevel, minFen: fen, maxFen: fen })),
    ...grounds,
  }),
  v.strictObject({
    kind: v.literal('by-quantity'),
    unit: v.picklist(['kilogram', 'fire-spot']),
    per: v.pipe(v.number(), v.integer(), v.minValue(1)),
    fen,
    capFen: v.nullable(fen),
    ...grounds,
  }),
  v.strictObject({ kind: v.literal('additive'), outcome, fen, ...grounds }),
  v.strictObject({
    kind: v.literal('secondary-violations'),
    rate,
    contribution,
    whenPrimary: v.array(severity),
    ...grounds,
  }),
  v.strictObject({
    kind: v.literal('clue-stage'),
    pays: v.picklist(['instead', 'added']),
    awards: v.array(v.strictObject({ clue: clueLevel, fen })),
    channels: v.nullable(v.array(filled)),
    ...grounds,
  }),
]);

const exceptional = v.nullable(
  v.strictObject({ maxFen: fen, consent: v.literal('same-level-government'), ...grounds }),
);

const baseKinds = [
  'fixed-by-category',
  'fixed-by-outcome',
  'percent-of-fine',
  'percent-range',
  'percent-ceiling',
  'fine-brackets',
  'matrix',
  'range',
  'incident',
  'by-quantity',
] as const;

export const amountRuleSchema = v.strictObject({
  combine: v.picklist(['max', 'sum', 'primary-plus']),
  parts: v.pipe(v.array(part), v.minLength(1)),
  multipliers: v.array(
    v.strictObject({
      anyOf: v.pipe(v.array(v.picklist(['insider', 'severity-major', 'evidence-help'])), v.minLength(1)),
      factor: rate,
      onParts: v.nullable(v.array(v.picklist(baseKinds))),
      capFen: v.nullable(fen),
      ...grounds,
    }),
  ),
  caps: v.strictObject({ perReportFen: v.nullable(fen), perReporterYearFen: v.nullable(fen), ...grounds }),
  localScale: v.nullable(v.strictObject({ min: rate, max: rate, chosen: rate, ...grounds })),
  rounding: v.strictObject({
    unitFen: v.pipe(v.number(), v.integer(), v.minValue(1)),
    mode: v.picklist(['half-up', 'down', 'up']),
  }),
  special: exceptional,
  bounty: exceptional,
});
