import { addDays, isLocalDate, type LocalDate } from '../deadline/local-date.ts';
import { amountFaults } from './amount-faults.ts';
import { deadlineFaults } from './deadline-faults.ts';
import type { Note, PackFault } from './pack-fault.ts';
import type { PolicyPack } from './policy-pack.ts';

const dayAfter = (on: LocalDate): LocalDate => addDays(on, 1);

/** A measure older than this program's calendars cannot be reckoned with. */
const FIRST_DAY = '1990-01-01';

const dateFaults = (pack: PolicyPack, note: Note): void => {
  for (const field of ['effectiveFrom', 'effectiveTo', 'checkedOn'] as const) {
    const value = pack[field];
    if (value !== null && (!isLocalDate(value) || value < FIRST_DAY)) note(field, `${value} is not a date`);
  }
  if (pack.effectiveTo !== null && pack.effectiveTo < pack.effectiveFrom)
    note('effectiveTo', `ends on ${pack.effectiveTo}, before it begins on ${pack.effectiveFrom}`);
};

const duplicatesOf = (values: readonly string[]): ReadonlySet<string> =>
  new Set(values.filter((value, index) => values.indexOf(value) !== index));

const uniqueness = (path: string, field: string, values: readonly string[], note: Note): void => {
  for (const value of duplicatesOf(values)) note(path, `${field} ${JSON.stringify(value)} is there twice`);
};

/** Does `about` of a doubt lead anywhere? `deadlines.claim` names a rule by its kind. */
const leadsSomewhere = (pack: PolicyPack, about: string): boolean => {
  let here: unknown = pack;
  for (const key of about.split('.')) {
    if (Array.isArray(here) && here.some((entry) => isRecord(entry) && entry['kind'] === key)) return true;
    if (!isRecord(here) || !Object.hasOwn(here, key)) return false;
    here = here[key];
  }
  return true;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const approvalFaults = (pack: PolicyPack, note: Note): void => {
  const { approval } = pack.process;
  approval.forEach(({ upToFen }, index) => {
    const before = approval[index - 1]?.upToFen;
    const last = index === approval.length - 1;
    if (last !== (upToFen === null))
      note(
        `process.approval.${index}.upToFen`,
        last ? 'the last level must be open' : 'only the last level may be open',
      );
    else if (upToFen !== null && before !== undefined && before !== null && upToFen <= before)
      note(`process.approval.${index}.upToFen`, 'the levels must rise');
  });
};

/** Everything that is wrong with one pack beyond the shape of its fields; empty when it can be published. */
export const packFaults = (pack: PolicyPack): readonly PackFault[] => {
  const faults: PackFault[] = [];
  const note: Note = (path, reason) => {
    faults.push({ path, reason });
  };
  dateFaults(pack, note);
  uniqueness(
    'sources',
    'source',
    pack.sources.map(({ id }) => id),
    note,
  );
  uniqueness(
    'categories',
    'category',
    pack.categories.map(({ code }) => code),
    note,
  );
  uniqueness(
    'eligibility.requirements',
    'requirement',
    pack.eligibility.requirements.map(({ code }) => code),
    note,
  );
  if (!pack.eligibility.requirements.some(({ code }) => code === 'not-substantiated'))
    note('eligibility.requirements', 'without not-substantiated every report would be paid');
  pack.doubts.forEach(({ about }, index) => {
    if (!leadsSomewhere(pack, about)) note(`doubts.${index}.about`, `${about} is no path of this pack`);
  });
  pack.sources.forEach(({ address, quality }, index) => {
    if (address === null && quality !== 'law' && quality !== 'design')
      note(`sources.${index}.address`, 'only laws and defaults of this product may go without an address');
  });
  approvalFaults(pack, note);
  amountFaults(pack, note);
  deadlineFaults(pack, note);
  return faults;
};

/** Two editions of one measure may not hold on the same day, nor leave days without any. */
export const editionFaults = (editions: readonly PolicyPack[]): readonly PackFault[] => {
  const faults: PackFault[] = [];
  const sorted = editions.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  sorted.forEach((pack, index) => {
    const next = sorted[index + 1];
    if (editions.filter(({ edition }) => edition === pack.edition).length > 1)
      faults.push({ path: 'edition', reason: `edition ${pack.edition} is there twice` });
    if (next === undefined || !isLocalDate(next.effectiveFrom)) return;
    if (next.edition <= pack.edition)
      faults.push({
        path: 'edition',
        reason: `edition ${next.edition} begins after edition ${pack.edition}`,
      });
    if (pack.effectiveTo === null || pack.effectiveTo >= next.effectiveFrom)
      faults.push({
        path: 'effectiveTo',
        reason: `edition ${pack.edition} overlaps edition ${next.edition}, in force from ${next.effectiveFrom}`,
      });
    else if (isLocalDate(pack.effectiveTo) && dayAfter(pack.effectiveTo) !== next.effectiveFrom)
      faults.push({
        path: 'effectiveFrom',
        reason: `no edition is in force from ${dayAfter(pack.effectiveTo)} until edition ${next.edition} on ${next.effectiveFrom}`,
      });
  });
  return faults;
};
