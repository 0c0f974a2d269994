import { describe, expect, it } from 'vitest';
import { differences } from '../../../functions/domain/policy/pack-differences.ts';
import { packs } from '../../../functions/policies/packs.ts';

const shown = (before: object, after: object) =>
  differences(before, after).map(({ path, ...values }) => [path.join('.'), values.before, values.after]);

describe('differences of two editions', () => {
  it('of a pack with itself are none, whatever the order of codes in a list', () => {
    for (const pack of packs) expect(differences(pack, structuredClone(pack)), pack.id).toEqual([]);
    expect(shown({ codes: ['A', 'B'] }, { codes: ['B', 'A'] })).toEqual([]);
  });

  it('name entries by kind or code, so that one added in front changes no other', () => {
    const claim = { kind: 'claim', length: 60 };
    const pay = { kind: 'pay', length: 10 };
    expect(
      shown(
        { deadlines: [claim, pay] },
        { deadlines: [{ kind: 'notify', length: 5 }, pay, { ...claim, length: 90 }] },
      ),
    ).toEqual([
      ['deadlines.claim.length', 60, 90],
      ['deadlines.notify', undefined, { kind: 'notify', length: 5 }],
    ]);
  });

  it('tell several parts of one kind apart by their outcome', () => {
    const part = (outcome: string, fen: number) => ({ kind: 'additive', outcome, fen });
    expect(
      shown(
        [part('convicted', 1), part('arrest-approved', 2)],
        [part('arrest-approved', 3), part('convicted', 1)],
      ),
    ).toEqual([['additive-arrest-approved.fen', 2, 3]]);
  });

  it('show a text in both languages as one difference, and a value that went', () => {
    const [title, other] = [
      { zh: '旧', en: 'old' },
      { zh: '新', en: 'old' },
    ];
    expect(shown({ title, special: { maxFen: 5 } }, { title: other, special: null })).toEqual([
      ['title', title, other],
      ['special', { maxFen: 5 }, null],
    ]);
  });
});
