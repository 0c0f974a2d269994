import type { Field } from '../forms/field';

const own: readonly Field[] = [
  { name: 'party', label: 'partyName', kind: 'line', required: true, min: 2, max: 100 },
  { name: 'kind', label: 'tieKind', kind: 'choice', options: 'tie', required: true },
  { name: 'note', label: 'tieNote', kind: 'line', max: 200 },
];

/** Discipline and administrators declare for others, too; left empty it is their own. */
export const tieFields = (roles: readonly string[]): readonly Field[] =>
  roles.includes('discipline') || roles.includes('administrator')
    ? [
        ...own,
        { name: 'officer', label: 'tieOfficer', kind: 'line', max: 40 },
        { name: 'unit', label: 'tieUnit', kind: 'line', max: 40 },
      ]
    : own;
