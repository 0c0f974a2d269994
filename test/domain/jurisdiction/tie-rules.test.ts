import { describe, expect, it } from 'vitest';
import { type Tie, tiesOf } from '../../../functions/domain/jurisdiction/tie.ts';
import { holderOf, mayEndTie, maySeeTie } from '../../../functions/domain/jurisdiction/tie-rules.ts';
import { anOfficer, unitById, units } from '../../builders/an-organisation.ts';

const intake = anOfficer('intake', units.county, 'intake');
const colleague = anOfficer('intake', units.otherCounty, 'colleague');
const discipline = anOfficer('discipline', units.city, 'discipline');
const countyWatch = anOfficer('discipline', units.county, 'county-watch');
const officers = [intake, colleague, discipline, countyWatch];
const directory = {
  officerOf: (username: string) => officers.find((officer) => officer.username === username),
  unitById,
};
const tie = (holder: Tie['holder'], more: Partial<Tie> = {}): Tie => ({
  id: 'tie_1',
  holder,
  about: { party: '永昌纸业' },
  kind: 'relative',
  declaredBy: 'intake',
  declaredAt: '2026-03-10T08:00:00.000Z',
  ...more,
});

describe('who declares whose interest', () => {
  it.each([
    ['one’s own', {}, intake, { ok: true, value: { officer: 'intake' } }],
    ['one’s own by name', { officer: 'intake' }, intake, { ok: true, value: { officer: 'intake' } }],
    ['a colleague’s', { officer: 'colleague' }, intake, { refusal: { code: 'access.denied' } }],
    ['one’s office’s', { unit: units.county.id }, intake, { refusal: { code: 'access.denied' } }],
    ['an officer’s, by discipline', { officer: 'intake' }, discipline, { value: { officer: 'intake' } }],
    ['an office’s, by discipline', { unit: units.town.id }, discipline, { value: { unit: units.town.id } }],
    [
      'of another county, by discipline',
      { officer: 'colleague' },
      countyWatch,
      { refusal: { code: 'tie.unknown-holder' } },
    ],
    [
      'nobody’s, by discipline',
      { officer: 'nobody' },
      discipline,
      { refusal: { code: 'tie.unknown-holder' } },
    ],
    [
      'two at once',
      { officer: 'intake', unit: units.town.id },
      discipline,
      { refusal: { code: 'tie.unknown-holder' } },
    ],
  ] as const)('%s', (_what, whose, by, expected) => {
    expect(holderOf(whose, by, directory)).toMatchObject(expected);
  });
});

describe('a declared interest', () => {
  it('is seen by its holder and by those who watch over the area', () => {
    const seenBy = officers.filter((officer) => maySeeTie(tie({ officer: 'intake' }), officer, directory));
    expect(seenBy).toEqual([intake, discipline, countyWatch]);
  });

  it('is never ended by its holder, not even by one who watches', () => {
    expect(mayEndTie(tie({ officer: 'intake' }), intake, directory)).toBe(false);
    expect(mayEndTie(tie({ officer: 'intake' }), discipline, directory)).toBe(true);
    expect(mayEndTie(tie({ officer: 'discipline' }), discipline, directory)).toBe(false);
  });

  it('counts for its holder alone, and no longer when it has ended', () => {
    const own = tie({ officer: 'intake' });
    const ended = tie({ officer: 'intake' }, { ended: { by: 'discipline', at: '2026-04-01T00:00:00.000Z' } });
    const all = [own, ended, tie({ unit: units.town.id }), tie({ officer: 'colleague' })];
    expect(tiesOf(all, { officer: 'intake' })).toEqual([own]);
    expect(tiesOf(all, { unit: units.town.id })).toHaveLength(1);
    expect(tiesOf(all, { unit: units.county.id })).toEqual([]);
  });
});
