import { describe, expect, it } from 'vitest';
import { aFine, amountOf, aReport, assessed, someFacts } from '../../../builders/reward-facts.ts';

const fineOf = (policy: string, yuan: number) => amountOf(someFacts(policy, { outcomes: [aFine(yuan)] }));
const violation = (category: string, primary = true) => ({ category, primary });

describe('default-12, fixed by kind of violation', () => {
  it.each([
    ['C01', 10_000],
    ['C02', 10_000],
    ['C03', 10_000],
    ['C04', 10_000],
    ['C05', 20_000],
    ['C06', 20_000],
    ['C07', 20_000],
    ['C08', 20_000],
    ['C09', 20_000],
    ['C10', 30_000],
    ['C11', 30_000],
    ['C12', 30_000],
  ])('%s earns %i fen', (category, fen) => {
    expect(amountOf(someFacts('default-12', { case: { violations: [violation(category)] } }))).toBe(fen);
  });

  it('pays the highest of several violations once', () => {
    const violations = [violation('C07'), violation('C10', false), violation('C01', false)];
    expect(amountOf(someFacts('default-12', { case: { findings: 'substantiated', violations } }))).toBe(
      30_000,
    );
  });

  it('pays for a transfer to the police that was served, without any fine', () => {
    const outcomes = [{ kind: 'police-transfer' as const, servedOn: '2026-06-26' }];
    expect(amountOf(someFacts('default-12', { outcomes, case: { violations: [violation('C12')] } }))).toBe(
      30_000,
    );
  });
});

describe('zhejiang-2020, 5% of the fine and sums on top', () => {
  it.each([
    [80_000, 400_000],
    [1, 5],
    [0.1, 1], // half a fen rounds up
    [0.09, 0],
    [1_999_999, 9_999_995],
    [2_000_000, 10_000_000],
    [2_000_001, 10_000_000],
  ])('a fine of %d yuan earns %i fen', (yuan, fen) => {
    expect(fineOf('zhejiang-2020', yuan)).toBe(fen);
  });

  it('adds detention, arrest and conviction, each once, above the cap of the share', () => {
    const more = (...kinds: ('administrative-detention' | 'arrest-approved' | 'convicted')[]) =>
      amountOf(someFacts('zhejiang-2020', { outcomes: [aFine(80_000), ...kinds.map((kind) => ({ kind }))] }));
    expect(more('administrative-detention')).toBe(900_000);
    expect(more('administrative-detention', 'administrative-detention')).toBe(900_000);
    expect(more('administrative-detention', 'arrest-approved', 'convicted')).toBe(2_900_000);
    const capped = someFacts('zhejiang-2020', { outcomes: [aFine(3_000_000), { kind: 'convicted' }] });
    expect(amountOf(capped)).toBe(11_000_000);
  });

  it('leaves daily penalties out and adds several fines up', () => {
    const daily = { kind: 'daily-penalty' as const, amountFen: 150_000_000, servedOn: '2026-06-26' };
    expect(amountOf(someFacts('zhejiang-2020', { outcomes: [aFine(80_000), daily] }))).toBe(400_000);
    expect(amountOf(someFacts('zhejiang-2020', { outcomes: [aFine(80_000), aFine(20_000)] }))).toBe(500_000);
  });

  it('lets the officer choose up to 20,000 for an ownerless source that nobody is fined for', () => {
    const facts = { outcomes: [], case: { subjectKnown: false, violations: [violation('Z06')] } };
    expect(assessed(someFacts('zhejiang-2020', facts))).toMatchObject({
      eligible: true,
      amountFen: null,
      range: { minFen: 0, maxFen: 2_000_000 },
      needs: ['officer-choice'],
    });
  });
});

describe('shenzhen-2020, severity × contribution', () => {
  it.each([
    ['major', 1, 5_000_000],
    ['major', 2, 2_000_000],
    ['major', 3, 1_000_000],
    ['larger', 1, 3_000_000],
    ['larger', 2, 1_500_000],
    ['larger', 3, 500_000],
    ['general', 1, 20_000],
    ['general', 2, 15_000],
    ['general', 3, 10_000],
  ] as const)(
    'a %s item at level %i earns %i fen, an insider half as much again',
    (severity, contribution, fen) => {
      const violations = [{ primary: true, severity, contribution }];
      const facts = { outcomes: [], case: { violations } };
      expect(amountOf(someFacts('shenzhen-2020', facts))).toBe(fen);
      const insider = { ...facts, reports: [aReport({ insider: true })] };
      expect(amountOf(someFacts('shenzhen-2020', insider))).toBe(fen * 1.5);
    },
  );

  it('adds half of the level-2 amount for each other violation, not raised for insiders', () => {
    const violations = [
      { primary: true, severity: 'major' as const, contribution: 1 as const },
      { primary: false, severity: 'general' as const },
      { primary: false, severity: 'larger' as const },
    ];
    const facts = someFacts('shenzhen-2020', { reports: [aReport({ insider: true })], case: { violations } });
    expect(amountOf(facts)).toBe(7_500_000 + 7_500 + 750_000);
  });

  it('adds nothing for other violations when the primary one is general', () => {
    const violations = [
      { primary: true, severity: 'general' as const, contribution: 1 as const },
      { primary: false, severity: 'major' as const },
    ];
    expect(amountOf(someFacts('shenzhen-2020', { case: { violations } }))).toBe(20_000);
  });

  it.each([
    ['general', 10_000_000],
    ['larger', 20_000_000],
    ['extraordinary', 60_000_000],
  ] as const)('a %s incident earns %i fen', (incident, fen) => {
    expect(amountOf(someFacts('shenzhen-2020', { case: { incident, violations: [] } }))).toBe(fen);
  });
});

describe('hangzhou-2021, brackets of the fine', () => {
  it.each([
    [99_999, 999_990],
    [99_999.99, 1_000_000],
    [100_000, 1_000_000],
    [100_000.01, 1_000_000],
    [199_999.99, 1_000_000],
    [200_000, 3_000_000],
    [499_999.99, 3_000_000],
    [500_000, 5_000_000],
    [999_999.99, 5_000_000],
    [1_000_000, 8_000_000],
    [1_499_999.99, 8_000_000],
    [1_500_000, 10_000_000],
    [90_000_000, 10_000_000],
  ])('a fine of %d yuan earns %i fen', (yuan, fen) => {
    expect(fineOf('hangzhou-2021', yuan)).toBe(fen);
  });

  it('counts the fines of a criminal judgment', () => {
    const outcomes = [{ kind: 'criminal-fine' as const, amountFen: 50_000_000 }];
    expect(amountOf(someFacts('hangzhou-2021', { outcomes }))).toBe(5_000_000);
  });
});

describe('zhengzhou-2018, by kind and for clues', () => {
  it.each([
    ['A', 50_000],
    ['B', 100_000],
    ['C', 500_000],
  ])('kind %s earns %i fen', (category, fen) => {
    expect(
      amountOf(someFacts('zhengzhou-2018', { outcomes: [], case: { violations: [violation(category)] } })),
    ).toBe(fen);
  });

  const clue = { findings: 'unsubstantiated', clue: 'useful', violations: [] } as const;

  it('pays 10 yuan for a useful photo when no violation is found', () => {
    const answer = assessed(someFacts('zhengzhou-2018', { outcomes: [], case: clue }));
    expect(answer).toMatchObject({ eligible: true, unmet: [], amountFen: 1000 });
    expect(answer.trace.map(({ step }) => step)).toEqual(['clue-stage', 'eligibility']);
  });

  it('pays no clue that came by telephone, and none on top of the reward itself', () => {
    const byPhone = someFacts('zhengzhou-2018', {
      reports: [aReport({ channel: 'phone-12345' })],
      outcomes: [],
      case: clue,
    });
    expect(assessed(byPhone)).toMatchObject({ eligible: false, unmet: ['not-substantiated'], amountFen: 0 });
    const found = { clue: 'key', violations: [violation('A')] } as const;
    expect(amountOf(someFacts('zhengzhou-2018', { case: found }))).toBe(50_000);
  });

  it('pays no clue to a person who is excluded', () => {
    const staff = someFacts('zhengzhou-2018', {
      reports: [aReport({ staffDuty: true })],
      outcomes: [],
      case: clue,
    });
    expect(assessed(staff).unmet).toEqual(['not-substantiated', 'staff-duty']);
  });
});

describe('taizhou-2019 and zhenjiang-2021, 5% with limits', () => {
  it.each([
    ['taizhou-2019', 9_999.99, 50_000],
    ['taizhou-2019', 10_000, 50_000],
    ['taizhou-2019', 10_001, 50_005],
    ['taizhou-2019', 399_999, 1_999_995],
    ['taizhou-2019', 400_000, 2_000_000],
    ['taizhou-2019', 400_001, 2_000_000],
    ['zhenjiang-2021', 210_000, 1_050_000],
    ['zhenjiang-2021', 599_999, 2_999_995],
    ['zhenjiang-2021', 600_000, 3_000_000],
    ['zhenjiang-2021', 600_001, 3_000_000],
  ] as const)('%s: a fine of %d yuan earns %i fen', (policy, yuan, fen) => {
    expect(fineOf(policy, yuan)).toBe(fen);
  });
});

describe('jiangsu-2021, 1–5% within the limits of its class', () => {
  const rangeOf = (yuan: number, ...more: ('sealing' | 'criminal-detention')[]) => {
    const outcomes = [aFine(yuan), ...more.map((kind) => ({ kind, servedOn: '2026-06-26' }))];
    const { range, amountFen } = assessed(someFacts('jiangsu-2021', { outcomes }));
    return range === null ? amountFen : [range.minFen, range.maxFen];
  };

  it.each([
    [1000, 5000], // both ends lie at or under the floor of 50
    [1001, [5000, 5005]],
    [5000, [5000, 25_000]],
    [80_000, [80_000, 400_000]],
    [200_000, [200_000, 1_000_000]],
    [999_999, [999_999, 1_000_000]],
    [1_000_000, 1_000_000],
  ])('a fine of %d yuan', (yuan, expected) => {
    expect(rangeOf(yuan)).toEqual(expected);
  });

  it('lifts the floor with sealing and with criminal detention', () => {
    expect(rangeOf(10_000, 'sealing')).toEqual(50_000);
    expect(rangeOf(40_000, 'sealing')).toEqual([50_000, 200_000]);
    expect(rangeOf(40_000, 'sealing', 'criminal-detention')).toEqual([100_000, 200_000]);
  });

  it('pays 2,000 for sealing without a penalty, 3,000 with help for the evidence', () => {
    const outcomes = [{ kind: 'sealing' as const, decidedOn: '2026-06-16' }];
    expect(amountOf(someFacts('jiangsu-2021', { outcomes }))).toBe(200_000);
    expect(amountOf(someFacts('jiangsu-2021', { outcomes, evidenceHelp: true }))).toBe(300_000);
  });

  it('caps the help with evidence at 15,000', () => {
    const facts = someFacts('jiangsu-2021', { outcomes: [aFine(5_000_000)], evidenceHelp: true });
    expect(amountOf(facts)).toBe(1_500_000);
  });
});

describe('jiangxi-2021, not more than 4, 3 or 2%', () => {
  const most = (
    contribution: 1 | 2 | 3,
    yuan: number,
    insider = false,
    severity: 'major' | 'general' = 'general',
  ) =>
    assessed(
      someFacts('jiangxi-2021', {
        reports: [aReport({ insider })],
        outcomes: [aFine(yuan)],
        case: { violations: [{ primary: true, severity, contribution }] },
      }),
    ).range;

  it('goes by the level of the report', () => {
    expect(most(1, 100_000)).toEqual({ minFen: 0, maxFen: 400_000 });
    expect(most(2, 100_000)).toEqual({ minFen: 0, maxFen: 300_000 });
    expect(most(3, 100_000)).toEqual({ minFen: 0, maxFen: 200_000 });
  });

  it('doubles once for a major item or an insider, up to 200,000', () => {
    expect(most(1, 100_000, true)?.maxFen).toBe(800_000);
    expect(most(1, 100_000, true, 'major')?.maxFen).toBe(800_000);
    expect(most(1, 5_000_000)?.maxFen).toBe(20_000_000);
    expect(most(1, 2_500_000, true)?.maxFen).toBe(20_000_000);
  });

  it('takes the highest fine of the law when there is criminal liability without a fine', () => {
    const facts = {
      outcomes: [{ kind: 'convicted' as const }],
      case: { statutoryMaxFineFen: 100_000_000, violations: [{ contribution: 2 as const }] },
    };
    expect(assessed(someFacts('jiangxi-2021', facts)).range).toEqual({ minFen: 0, maxFen: 3_000_000 });
  });
});

describe('measures whose table was not visible leave the amount to the officer', () => {
  it.each([
    ['xianning-2022', 0, 4_000_000],
    ['longtang-2025', 0, 300_000],
    ['suining-2023', 50_000, 1_000_000],
  ] as const)('%s: from %i to %i fen', (policy, minFen, maxFen) => {
    expect(assessed(someFacts(policy))).toMatchObject({
      eligible: true,
      amountFen: null,
      range: { minFen, maxFen },
      shares: [],
      needs: ['officer-choice'],
    });
  });
});

it('tells the reporter the name of the violation, not its code alone', () => {
  const violations = [{ category: 'C07', primary: true }];
  const facts = someFacts('default-12');
  const { trace } = assessed({ ...facts, case: { ...facts.case, violations } });
  expect(trace[0]?.text).toEqual({
    zh: '违法行为类别：“工业企业不正常使用或擅自拆除、闲置污染防治设施”（C07）：200 元',
    en: 'Violation: “Pollution control plant misused, removed or left idle” (C07): 200 yuan',
  });
});
