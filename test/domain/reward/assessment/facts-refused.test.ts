import { describe, expect, it } from 'vitest';
import type { StatedFacts } from '../../../../functions/domain/reward/assessment/fill-facts.ts';
import { aFine, aReport, faultsOf, someFacts } from '../../../builders/reward-facts.ts';

const pathsOf = (policy: string, more: Partial<StatedFacts>) =>
  faultsOf(someFacts(policy, more)).map(({ path }) => path);

describe('facts that make no sense are refused at their path', () => {
  it.each([
    ['no report', { reports: [] }, 'reports'],
    ['a date instead of a time', { reports: [aReport({ filedAt: '2026-03-12' })] }, 'reports.0.filedAt'],
    ['30 February', { reports: [aReport({ filedAt: '2026-02-30T00:00:00Z' })] }, 'reports.0.filedAt'],
    ['nobody', { reports: [aReport({ reporter: '' })] }, 'reports.0.reporter'],
    [
      'a member twice',
      { reports: [aReport({ members: [{ reporter: 'A' }] })] },
      'reports.0.members.0.reporter',
    ],
    ['a negative fine', { outcomes: [aFine(-1)] }, 'outcomes.0.amountFen'],
    ['a fraction of a fen', { outcomes: [{ ...aFine(1), amountFen: 0.5 }] }, 'outcomes.0.amountFen'],
    ['no number', { outcomes: [{ ...aFine(1), amountFen: Number.NaN }] }, 'outcomes.0.amountFen'],
    [
      'infinitely much',
      { outcomes: [{ ...aFine(1), amountFen: Number.POSITIVE_INFINITY }] },
      'outcomes.0.amountFen',
    ],
    ['more than a number holds', { outcomes: [{ ...aFine(1), amountFen: 2 ** 53 }] }, 'outcomes.0.amountFen'],
    ['served before decided', { outcomes: [{ ...aFine(1), servedOn: '2026-06-15' }] }, 'outcomes.0.servedOn'],
    ['no such day', { outcomes: [{ ...aFine(1), servedOn: '2026-06-31' }] }, 'outcomes.0.servedOn'],
    ['an unknown category', { case: { violations: [{ category: 'C99' }] } }, 'case.violations.0.category'],
    [
      'two primary violations',
      { case: { violations: [{ primary: true }, { primary: true }] } },
      'case.violations',
    ],
    ['closed before it was reported', { case: { closedOn: '2026-03-11' } }, 'case.closedOn'],
    [
      'a clue confirmed before it was given',
      { case: { clueConfirmedOn: '2026-03-11' } },
      'case.clueConfirmedOn',
    ],
    ['a day for an instant', { case: { knownToAuthorityAt: '2026-03-01' } }, 'case.knownToAuthorityAt'],
    ['a negative choice', { chosenFen: -1 }, 'chosenFen'],
    ['a consent on no day', { consents: [{ by: 'members', on: '2026-13-01' }] }, 'consents.0.on'],
    ['no quantity', { case: { quantity: { unit: 'fire-spot', amount: 0 } } }, 'case.quantity.amount'],
  ] satisfies [string, Partial<StatedFacts>, string][])('%s', (_, more, path) => {
    expect(pathsOf('zhejiang-2020', more)).toEqual([path]);
  });

  it('served on the day of the decision is in order', () => {
    expect(pathsOf('zhejiang-2020', { outcomes: [{ ...aFine(1), servedOn: '2026-06-16' }] })).toEqual([]);
  });

  it('closed or confirmed on the day of the report is in order', () => {
    const onTheDay = { closedOn: '2026-03-12', clueConfirmedOn: '2026-03-12' };
    expect(pathsOf('zhejiang-2020', { case: onTheDay })).toEqual([]);
  });

  it('all of them at once', () => {
    const facts = { chosenFen: -1, outcomes: [aFine(-1)], reports: [aReport({ filedAt: 'now' })] };
    expect(pathsOf('zhejiang-2020', facts)).toEqual([
      'reports.0.filedAt',
      'outcomes.0.amountFen',
      'chosenFen',
    ]);
  });
});

describe('what the amount depends on must be stated', () => {
  const { amountFen: _, ...unmeasured } = aFine(1);

  it.each([
    ['default-12', { case: { violations: [] } }, ['case.violations']],
    ['default-12', { case: { violations: [{ category: null }] } }, ['case.violations.0.category']],
    [
      'shenzhen-2020',
      { case: { violations: [{}] } },
      ['case.violations.0.severity', 'case.violations.0.contribution'],
    ],
    ['shenzhen-2020', { case: { incident: 'major' } }, ['case.incident']],
    [
      'shenzhen-2020',
      { case: { violations: [{ severity: 'major', contribution: 1 }, { severity: 'major' }] } },
      ['case.violations'],
    ],
    ['jiangxi-2021', { case: { violations: [{}] } }, ['case.violations.0.contribution']],
    ['jiangxi-2021', { outcomes: [{ kind: 'convicted' }] }, ['case.statutoryMaxFineFen']],
    ['hangzhou-2021', { outcomes: [unmeasured] }, ['outcomes.0.amountFen']],
  ] satisfies [string, Partial<StatedFacts>, string[]][])('%s %j', (policy, more, paths) => {
    expect([...new Set(pathsOf(policy, more))]).toEqual(paths);
  });

  it('but not where nothing was found, or where it does not matter', () => {
    expect(pathsOf('default-12', { case: { findings: 'unsubstantiated', violations: [] } })).toEqual([]);
    expect(pathsOf('zhejiang-2020', { case: { violations: [] } })).toEqual([]);
    expect(
      pathsOf('default-12', { outcomes: [unmeasured], case: { violations: [{ category: 'C01' }] } }),
    ).toEqual([]);
  });
});
