import { describe, expect, it } from 'vitest';
import { checkPack, checkPacks } from '../../../functions/local/commands/check-pack.ts';
import mianyang from '../../../functions/policies/default-12.json' with { type: 'json' };
import hangzhou from '../../../functions/policies/hangzhou-2021.json' with { type: 'json' };
import { packFiles } from '../../../functions/policies/pack-files.ts';
import { packs } from '../../../functions/policies/packs.ts';

const faultsOf = (raw: unknown) => checkPack(raw, packs).faults;
const pathsOf = (raw: unknown) => faultsOf(raw).map(({ path }) => path);

type Hangzhou = typeof hangzhou;
const [brackets] = hangzhou.amount.parts;
const withBrackets = (change: (list: NonNullable<typeof brackets>['brackets']) => unknown): unknown => {
  const copy: Hangzhou = structuredClone(hangzhou);
  const part = copy.amount.parts[0];
  if (part !== undefined) change(part.brackets);
  return copy;
};

describe('a sound pack', () => {
  it('passes, and so do all that ship', () => {
    expect(faultsOf(hangzhou)).toEqual([]);
    for (const { faults } of checkPacks(packFiles)) expect(faults).toEqual([]);
  });
});

describe('a pack of the wrong shape', () => {
  it('is refused with every fault at its path', () => {
    const { title: _, ...untitled } = hangzhou;
    const raw = { ...untitled, edition: 0, extra: 1, checkedOn: 'yesterday', versionRule: 'whenever' };
    expect(pathsOf(raw).toSorted()).toEqual(['checkedOn', 'edition', 'extra', 'title', 'versionRule']);
    expect(checkPack(raw, packs)).toMatchObject({ policy: 'hangzhou-2021', edition: 0 });
    expect(faultsOf(raw).find(({ path }) => path === 'extra')?.reason).toBe('unknown field');
  });

  it.each([[null], [[]], ['text'], [{}]])('%j is no pack', (raw) => {
    expect(faultsOf(raw).length).toBeGreaterThan(0);
  });
});

describe('brackets', () => {
  it.each([
    [
      'a gap',
      (list) => Object.assign(list[1] ?? {}, { minFen: 10_000_001 }),
      'a gap from 10000000 to 10000001 fen',
    ],
    [
      'an overlap',
      (list) => Object.assign(list[1] ?? {}, { minFen: 9_999_999 }),
      'overlaps the bracket before it',
    ],
    [
      'an edge that belongs to both',
      (list) => Object.assign(list[0] ?? {}, { maxInclusive: true }),
      '10000000 fen belongs to two brackets',
    ],
    [
      'an edge that belongs to none',
      (list) => Object.assign(list[1] ?? {}, { minInclusive: false }),
      '10000000 fen belongs to no bracket',
    ],
  ] satisfies [string, Parameters<typeof withBrackets>[0], string][])('%s is found', (_, change, reason) => {
    expect(faultsOf(withBrackets(change))).toEqual([{ path: 'amount.parts.0.brackets.1.minFen', reason }]);
  });

  it('must begin at 0 and stay open at the top', () => {
    expect(pathsOf(withBrackets((list) => list.pop()))).toEqual(['amount.parts.0.brackets.4.maxFen']);
    expect(pathsOf(withBrackets((list) => list.shift()))).toEqual(['amount.parts.0.brackets.0.minFen']);
  });
});

describe('the sense of a pack', () => {
  it.each([
    ['it ends before it begins', { effectiveTo: '2020-12-31' }, 'effectiveTo'],
    ['30 February', { effectiveFrom: '2021-02-30' }, 'effectiveFrom'],
    ['an unknown set of model clauses', { modelClauses: 'model-clauses-9' }, 'modelClauses'],
    [
      'a doubt about nothing',
      { doubts: [{ about: 'amount.colour', doubt: { zh: '疑', en: 'd' }, choice: { zh: '定', en: 'c' } }] },
      'doubts.0.about',
    ],
    ['an amount without its source', { sources: hangzhou.sources.slice(1) }, 'amount.parts.0.source'],
    [
      'everybody is paid',
      { eligibility: { ...hangzhou.eligibility, requirements: [] } },
      'eligibility.requirements',
    ],
    [
      'no last level of approval',
      { process: { ...hangzhou.process, approval: [{ upToFen: 1, by: 'city' }] } },
      'process.approval.0.upToFen',
    ],
  ])('%s', (_, change, path) => {
    expect(pathsOf({ ...hangzhou, ...change })).toContain(path);
  });

  it('an application-first measure needs its three limits', () => {
    const raw = { ...hangzhou, process: { ...hangzhou.process, mode: 'application-first' } };
    expect(faultsOf(raw).map(({ reason }) => reason)).toEqual([
      'invite is missing',
      'apply is missing',
      'decide is missing',
    ]);
  });

  it('a category without an amount, and an amount without a category', () => {
    const raw = structuredClone(mianyang);
    raw.categories.push({ code: 'C13', name: { zh: '其他', en: 'Other' }, pollutionTypes: ['other'] });
    raw.amount.parts[0]?.amounts[0]?.codes.push('C14');
    expect(faultsOf(raw)).toEqual([
      { path: 'amount.parts.0.amounts.0.codes', reason: 'no category "C14"' },
      { path: 'amount.parts.0.amounts', reason: 'category C13 has no amount' },
    ]);
  });

  it('limits whose ladder or reminders run backwards', () => {
    const claim = {
      kind: 'claim',
      length: 5,
      dayKind: 'working-day',
      roll: false,
      remindBefore: [1, 3, 7],
      escalation: [
        { after: 1, to: 'county-lead' },
        { after: 1, to: 'unit-lead' },
      ],
      basis: { zh: '试验', en: 'test' },
      from: 'notified',
      owedBy: 'authority',
      ground: 'design',
      onBreach: 'forfeit',
    };
    expect(pathsOf({ ...hangzhou, deadlines: [claim] })).toEqual([
      'deadlines.claim.remindBefore.1',
      'deadlines.claim.remindBefore.2',
      'deadlines.claim.remindBefore.2',
      'deadlines.claim.escalation.1.after',
      'deadlines.claim.escalation.1.to',
      'deadlines.claim.onBreach',
    ]);
  });
});

describe('editions of one measure', () => {
  const second = { ...hangzhou, edition: 2, effectiveFrom: '2027-01-01' };
  const first = { ...hangzhou, effectiveTo: '2026-12-31' };
  const reasons = (...files: unknown[]) =>
    checkPacks(files).flatMap(({ faults }) => faults.map(({ path }) => path));

  it('follow each other without gap or overlap', () => {
    expect(reasons(first, second)).toEqual([]);
    expect(reasons(second, first)).toEqual([]);
    expect(reasons({ ...first, effectiveTo: '2026-12-30' }, second)).toEqual(['effectiveFrom']);
    expect(reasons({ ...first, effectiveTo: '2027-01-01' }, second)).toEqual(['effectiveTo']);
    expect(reasons(hangzhou, second)).toEqual(['effectiveTo']);
    expect(reasons(first, { ...second, edition: 1 })).toContain('edition');
  });

  it('a draft may follow the open edition, but not precede it', () => {
    expect(pathsOf(second)).toEqual([]);
    expect(pathsOf({ ...second, effectiveFrom: '2020-01-01' })).toContain('effectiveTo');
  });
});
