import { describe, expect, it } from 'vitest';
import type { AmountPart, AmountRule, FineBracket } from '../../../../functions/domain/policy/amount-rule.ts';
import type { PolicyPack } from '../../../../functions/domain/policy/policy-pack.ts';
import type { StatedFacts } from '../../../../functions/domain/reward/assessment/fill-facts.ts';
import { aFine, aReport, assessed, packOf, someFacts } from '../../../builders/reward-facts.ts';

/** Primitives that no shipped measure uses yet, on an invented one. */
const grounds = { clause: { zh: '试验条款', en: 'test clause' }, source: 'design' };
const packWith = (parts: readonly AmountPart[], more: Partial<AmountRule> = {}): PolicyPack => {
  const pack = packOf('taizhou-2019');
  const eligibility = { ...pack.eligibility, outcomes: [] };
  return { ...pack, eligibility, amount: { ...pack.amount, parts, ...more } };
};
const paid = (pack: PolicyPack, more: Partial<StatedFacts> = {}) =>
  assessed(someFacts('taizhou-2019', more), pack);
const percent = (rate: string): AmountPart => ({
  kind: 'percent-of-fine',
  rate,
  floorFen: null,
  capFen: null,
  base: ['fine'],
  ...grounds,
});
const fixed: AmountPart = {
  kind: 'fixed-by-outcome',
  tiers: [
    { anyOf: ['fine'], noneOf: [], fen: 50_000 },
    { anyOf: ['convicted'], noneOf: [], fen: 150_000 },
    { anyOf: ['sealing'], noneOf: ['fine'], fen: 999_999 },
  ],
  ...grounds,
};

describe('fixed by outcome', () => {
  it('takes the highest tier that matches and heeds what must be absent', () => {
    const pack = packWith([fixed]);
    expect(paid(pack).amountFen).toBe(50_000);
    const all = [
      aFine(1),
      { kind: 'convicted' as const },
      { kind: 'sealing' as const, servedOn: '2026-06-26' },
    ];
    expect(paid(pack, { outcomes: all }).amountFen).toBe(150_000);
  });
});

describe('joining several parts', () => {
  it('takes the higher one, or the sum', () => {
    expect(paid(packWith([fixed, percent('1%')])).amountFen).toBe(80_000);
    expect(paid(packWith([fixed, percent('1%')], { combine: 'sum' })).amountFen).toBe(130_000);
  });

  it('keeps the limits of a range joined with a fixed amount', () => {
    const range: AmountPart = {
      kind: 'range',
      codes: null,
      minFen: 10_000,
      maxFen: 70_000,
      namedFen: [],
      ...grounds,
    };
    expect(paid(packWith([fixed, range])).range).toEqual({ minFen: 50_000, maxFen: 70_000 });
    expect(paid(packWith([fixed, range], { combine: 'sum' })).range).toEqual({
      minFen: 60_000,
      maxFen: 120_000,
    });
  });
});

describe('fine brackets with the upper end inside', () => {
  const end = (minFen: number, maxFen: number | null, fen: number): FineBracket => ({
    minFen,
    minInclusive: minFen === 0,
    maxFen,
    maxInclusive: maxFen !== null,
    fen,
  });
  const pack = packWith([
    {
      kind: 'fine-brackets',
      base: ['fine'],
      brackets: [end(0, 10_000_000, 1), end(10_000_000, null, 2)],
      ...grounds,
    },
  ]);

  it.each([
    [99_999.99, 1],
    [100_000, 1],
    [100_000.01, 2],
  ])('a fine of %d yuan earns %i fen', (yuan, fen) => {
    expect(paid(pack, { outcomes: [aFine(yuan)] }).amountFen).toBe(fen);
  });
});

describe('clue stage', () => {
  const clue = (pays: 'instead' | 'added'): AmountPart => ({
    kind: 'clue-stage',
    pays,
    channels: null,
    ...grounds,
    awards: [
      { clue: 'valid', fen: 5000 },
      { clue: 'key', fen: 100_000 },
    ],
  });

  it.each([
    ['useful', 50_000],
    ['valid', 55_000],
    ['key', 150_000],
  ] as const)('a %s clue on top of the outcome: %i fen', (level, fen) => {
    expect(paid(packWith([fixed, clue('added')]), { case: { clue: level } }).amountFen).toBe(fen);
  });

  it.each([
    ['useful', 0],
    ['valid', 5000],
    ['key', 100_000],
  ] as const)('a %s clue without any result: %i fen', (level, fen) => {
    const facts = { outcomes: [], case: { findings: 'unverifiable' as const, clue: level } };
    expect(paid(packWith([fixed, clue('added')]), facts).amountFen).toBe(fen);
  });
});

describe('quantity', () => {
  const spots: AmountPart = {
    kind: 'by-quantity',
    unit: 'fire-spot',
    per: 1,
    fen: 20_000,
    capFen: 50_000,
    ...grounds,
  };
  const tonnes: AmountPart = {
    kind: 'by-quantity',
    unit: 'kilogram',
    per: 1000,
    fen: 10_000,
    capFen: null,
    ...grounds,
  };

  it.each([
    [1, 20_000],
    [2, 40_000],
    [3, 50_000],
  ])('%i fire spots earn %i fen', (amount, fen) => {
    expect(
      paid(packWith([spots]), { outcomes: [], case: { quantity: { unit: 'fire-spot', amount } } }).amountFen,
    ).toBe(fen);
  });

  it.each([
    [1, 10_000],
    [1000, 10_000],
    [1001, 20_000],
  ])('%i kg of dumped waste earn %i fen, whoever dumped it', (amount, fen) => {
    const facts = {
      outcomes: [],
      case: { subjectKnown: false, quantity: { unit: 'kilogram' as const, amount } },
    };
    expect(paid(packWith([tonnes]), facts).amountFen).toBe(fen);
  });
});

describe('exact money', () => {
  it('rounds once, at the end: three shares of a third of a fen are not lost', () => {
    const parts = [percent('0.4%'), percent('0.4%'), percent('0.4%')];
    expect(paid(packWith(parts, { combine: 'sum' }), { outcomes: [aFine(1)] }).amountFen).toBe(1);
  });

  it.each([
    ['half-up', 1, 1.5, 2],
    ['down', 1, 1.99, 1],
    ['up', 1, 1.01, 2],
    ['half-up', 100, 149, 100],
    ['half-up', 100, 150, 200],
    ['down', 100, 199, 100],
    ['up', 100, 101, 200],
  ] as const)('%s to %i fen: %d becomes %i', (mode, unitFen, exact, fen) => {
    const pack = packWith([percent('1%')], { rounding: { mode, unitFen } });
    const answer = paid(pack, { outcomes: [aFine(exact)] });
    expect(answer.amountFen).toBe(fen);
    expect(answer.trace.reduce((sum, step) => sum + step.amountFen, 0)).toBe(fen);
  });

  it('stays exact for the largest fine a number can hold', () => {
    const outcomes = [{ ...aFine(0), amountFen: Number.MAX_SAFE_INTEGER }];
    expect(paid(packWith([percent('5%')]), { outcomes }).amountFen).toBe(450_359_962_737_050);
  });
});

describe('a multiplier with a cap', () => {
  const capped = (capFen: number, yuan: number) =>
    paid(
      packWith([percent('1%')], {
        multipliers: [{ anyOf: ['evidence-help'], factor: '150%', onParts: null, capFen, ...grounds }],
      }),
      { evidenceHelp: true, outcomes: [aFine(yuan)] },
    ).amountFen;

  it('raises up to the cap, and never lowers what was due without it', () => {
    expect(capped(12_000, 8000)).toBe(12_000);
    expect(capped(12_000, 8001)).toBe(12_000);
    expect(capped(12_000, 7999)).toBe(11_999);
    expect(capped(12_000, 20_000)).toBe(20_000);
  });
});

describe('caps and scale', () => {
  const yearly = { ...packOf('taizhou-2019').amount.caps, perReporterYearFen: 100_000 };

  it('cuts each reporter to what is left of the year', () => {
    const pack = packWith([fixed], { caps: yearly });
    const having = (paidThisYearFen: number) => paid(pack, { reports: [aReport({ paidThisYearFen })] });
    expect(having(50_000).amountFen).toBe(50_000);
    expect(having(50_001)).toMatchObject({
      amountFen: 49_999,
      shares: [{ reporter: 'A', amountFen: 49_999 }],
    });
    expect(having(100_000)).toMatchObject({ eligible: true, amountFen: 0, shares: [] });
  });

  it('scales the table and its cap together', () => {
    const scale = (chosen: string) => ({ min: '50%', max: '150%', chosen, ...grounds });
    const caps = { ...yearly, perReporterYearFen: null, perReportFen: 40_000 };
    expect(paid(packWith([fixed], { localScale: scale('150%'), caps })).amountFen).toBe(60_000);
    expect(paid(packWith([fixed], { localScale: scale('50%'), caps })).amountFen).toBe(20_000);
    expect(paid(packWith([fixed], { localScale: scale('100%'), caps })).amountFen).toBe(40_000);
  });
});
