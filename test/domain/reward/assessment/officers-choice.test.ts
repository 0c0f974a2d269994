import { describe, expect, it } from 'vitest';
import type { StatedFacts } from '../../../../functions/domain/reward/assessment/fill-facts.ts';
import { aFine, assessed, faultsOf, someFacts } from '../../../builders/reward-facts.ts';

const choosing = (policy: string, chosenFen: number | null, more: Partial<StatedFacts> = {}) =>
  assessed(someFacts(policy, { chosenFen, ...more }));
const government: StatedFacts['consents'] = [
  { by: 'same-level-government', number: '政函〔2026〕8号', on: '2026-08-01' },
];

describe('a range', () => {
  it.each([
    ['suining-2023', 49_999, false],
    ['suining-2023', 50_000, true],
    ['suining-2023', 1_000_000, true],
    ['suining-2023', 1_000_001, false],
    ['longtang-2025', 0, true],
    ['longtang-2025', 300_000, true],
    ['longtang-2025', 300_001, false],
    ['xianning-2022', 4_000_000, true],
    ['xianning-2022', 4_000_001, false],
  ] as const)('%s: choosing %i fen is allowed: %s', (policy, chosenFen, allowed) => {
    const answer = choosing(policy, chosenFen);
    expect(answer.eligible).toBe(allowed);
    expect(answer.unmet).toEqual(allowed ? [] : ['outside-range']);
    expect(answer.amountFen).toBe(allowed ? chosenFen : 0);
    expect(answer.range).not.toBeNull();
  });

  it('keeps the reason in the trace', () => {
    const answer = choosing('longtang-2025', 200_000, { chosenReason: '线索详实' });
    expect(answer.trace.find(({ step }) => step === 'officer-choice')).toMatchObject({
      amountFen: 200_000,
      text: { zh: '承办人在0—3,000 元之间提出2,000 元，理由：线索详实' },
    });
  });
});

describe('a fixed amount', () => {
  it('may be confirmed, not changed', () => {
    const c07 = { violations: [{ category: 'C07' }] };
    expect(choosing('default-12', 20_000, { case: c07 })).toMatchObject({ amountFen: 20_000, range: null });
    for (const chosenFen of [19_999, 20_001])
      expect(choosing('default-12', chosenFen, { case: c07 })).toMatchObject({
        unmet: ['outside-range'],
        amountFen: 0,
        range: { minFen: 20_000, maxFen: 20_000 },
        shares: [],
      });
  });
});

describe('a special reward', () => {
  it('begins above the ordinary scale and needs the consent of the government', () => {
    expect(choosing('zhejiang-2020', 400_000)).toMatchObject({ amountFen: 400_000, needs: [] });
    expect(choosing('zhejiang-2020', 400_001)).toMatchObject({
      amountFen: 400_001,
      needs: ['same-level-government-consent'],
    });
    expect(choosing('zhejiang-2020', 50_000_000, { consents: government })).toMatchObject({
      amountFen: 50_000_000,
      needs: [],
    });
  });

  it('ends at 500,000 yuan and never goes under the ordinary amount', () => {
    for (const chosenFen of [50_000_001, 399_999])
      expect(choosing('zhejiang-2020', chosenFen)).toMatchObject({
        unmet: ['outside-range'],
        range: { minFen: 400_000, maxFen: 50_000_000 },
      });
  });

  it('can be asked for before the amount is chosen', () => {
    expect(choosing('hangzhou-2021', null, { award: 'special' })).toMatchObject({
      amountFen: null,
      range: { minFen: 800_000, maxFen: 50_000_000 },
      needs: ['officer-choice', 'same-level-government-consent'],
    });
  });

  it('is refused where the measure has none', () => {
    expect(faultsOf(someFacts('taizhou-2019', { award: 'special' })).map(({ path }) => path)).toEqual([
      'award',
    ]);
  });
});

describe('a bounty', () => {
  it('goes up to its own limit with consent', () => {
    expect(choosing('zhejiang-2020', 30_000_000, { award: 'bounty', consents: government })).toMatchObject({
      amountFen: 30_000_000,
      range: { minFen: 0, maxFen: 50_000_000 },
      needs: [],
    });
    expect(faultsOf(someFacts('hangzhou-2021', { award: 'bounty' }))).toHaveLength(1);
  });
});

describe('the trace', () => {
  it('adds up to the amount, over every kind of step', () => {
    const cases: StatedFacts[] = [
      someFacts('zhejiang-2020', { outcomes: [aFine(3_000_001), { kind: 'convicted' }] }),
      someFacts('jiangsu-2021', { outcomes: [aFine(777)], evidenceHelp: true }),
      someFacts('longtang-2025', { chosenFen: 123_456 }),
      someFacts('hangzhou-2021', { outcomes: [aFine(77_777.77)], chosenFen: 40_000_000 }),
    ];
    for (const facts of cases) {
      const { trace, amountFen } = assessed(facts);
      expect(trace.reduce((sum, step) => sum + step.amountFen, 0)).toBe(amountFen);
    }
  });

  it('says in words how the fine becomes the reward', () => {
    const [step] = assessed(someFacts('zhejiang-2020')).trace;
    expect(step).toMatchObject({
      step: 'percent-of-fine',
      amountFen: 400_000,
      text: { zh: '罚款80,000 元×5%＝4,000 元', en: '5% of the fine of 80,000 yuan is 4,000 yuan' },
    });
  });
});
