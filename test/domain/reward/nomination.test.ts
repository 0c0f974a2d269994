import { describe, expect, it } from 'vitest';
import type { CaseFact } from '../../../functions/domain/case/case-event.ts';
import { violationCaseOf } from '../../../functions/domain/case/violation-case.ts';
import { nominationDate } from '../../../functions/domain/reward/nomination.ts';
import { caseHistory, courseTo, facts, foundAs } from '../../builders/case-history.ts';
import { packOf } from '../../builders/reward-facts.ts';

const now = '2026-03-20T16:30:00.000Z'; // 00:30 on the 21st in Shanghai

/** The day a reward is to be considered from, right after the last of these facts. */
const dateAfter = (policy: string, ...more: readonly CaseFact[]) => {
  const events = caseHistory(...courseTo.checking, ...more);
  const last = events.at(-1);
  return last === undefined ? undefined : nominationDate(packOf(policy), violationCaseOf(events), last, now);
};
const document = (data: object): CaseFact => ({
  type: 'outcome-recorded',
  data: { kind: 'fine', amountFen: 100_000, final: true, ...data },
});

describe('a measure that counts from the service of a penalty', () => {
  it('considers a reward from the day the document was served, not from its decision', () => {
    const served = document({ decidedOn: '2026-03-12', servedOn: '2026-03-16' });
    expect(dateAfter('default-12', facts.found, served)).toBe('2026-03-16');
  });

  it('waits while the document is decided but not served', () => {
    expect(dateAfter('default-12', facts.found, document({ decidedOn: '2026-03-12' }))).toBeUndefined();
  });

  it('counts from the first deciding document', () => {
    const first = document({ kind: 'police-transfer', servedOn: '2026-03-14' });
    const second = document({ servedOn: '2026-03-11' });
    expect(dateAfter('default-12', facts.found, first, second)).toBe('2026-03-11');
  });

  it('is not moved by a document that earns nothing', () => {
    const order = document({ kind: 'order-to-correct', servedOn: '2026-03-12' });
    expect(dateAfter('default-12', facts.found, order)).toBeUndefined();
  });

  it('waits with findings alone', () => {
    expect(dateAfter('default-12', facts.found)).toBeUndefined();
  });

  it('has the reward decided either way once the answer goes out', () => {
    expect(dateAfter('default-12', facts.found, facts.replied)).toBe('2026-03-21');
  });
});

describe('a measure that counts from the decision', () => {
  it('takes the day of service where it is known, else of the decision', () => {
    const decided = document({ decidedOn: '2026-03-12' });
    expect(dateAfter('hangzhou-2021', facts.found, decided)).toBe('2026-03-12');
    const served = document({ decidedOn: '2026-03-12', servedOn: '2026-03-16' });
    expect(dateAfter('hangzhou-2021', facts.found, served)).toBe('2026-03-16');
  });
});

describe('a measure that needs no penalty', () => {
  it('considers a reward from the findings, by Shanghai’s day', () => {
    expect(dateAfter('longtang-2025', facts.found)).toBe('2026-03-21');
    expect(dateAfter('longtang-2025', foundAs({ findings: 'partly' }))).toBe('2026-03-21');
  });
});

describe('no reward is considered', () => {
  it.each(['unsubstantiated', 'unverifiable'] as const)('when the report was %s', (findings) => {
    const found = foundAs({ findings });
    for (const policy of ['default-12', 'longtang-2025'])
      expect(dateAfter(policy, found, document({ servedOn: '2026-03-12' }), facts.replied)).toBeUndefined();
  });

  it('before there are findings', () => {
    expect(dateAfter('longtang-2025')).toBeUndefined();
  });

  it('except for a useful clue, which needs neither a violation nor a penalty', () => {
    const clue = foundAs({ findings: 'unsubstantiated', clue: 'useful' });
    expect(dateAfter('zhengzhou-2018', clue)).toBe('2026-03-21');
    expect(dateAfter('default-12', clue)).toBe('2026-03-21');
  });
});
