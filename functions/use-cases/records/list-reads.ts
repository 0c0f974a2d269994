import { accessPolicies } from '../../domain/access/access-policies.ts';
import { permits } from '../../domain/access/permits.ts';
import { relationsToCase } from '../../domain/case/case-access.ts';
import { covers } from '../../domain/jurisdiction/division.ts';
import { type Officer, oversees } from '../../domain/jurisdiction/organisation.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import type { Page, PageRequest } from '../../ports/case-store.ts';
import type { RecordedRead } from '../../ports/read-book.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Language, say } from '../words/language.ts';
import { readWords } from '../words/read-words.ts';

type Deps = Pick<Dependencies, 'store' | 'staff' | 'reads'>;

/** Who looked at a case, to those who watch over its area. */
export const readsOfCase = async (
  deps: Deps,
  caseId: string,
  officer: Officer,
  page: PageRequest,
  language: Language,
) => {
  const [record, { units }] = await Promise.all([deps.store.readCase(caseId), deps.staff.organisation()]);
  const relations =
    record === undefined
      ? []
      : relationsToCase(officer, record.violationCase, (id) => units.find((unit) => unit.id === id));
  if (!permits(accessPolicies.listCaseReads, officer, relations)) return refused('resource.not-found');
  return accepted(await pageView(deps, await deps.reads.of({ caseId }, page), language));
};

/** What one member of staff looked at. Whoever is of no office below the own one is as if unknown. */
export const readsOfOfficer = async (
  deps: Deps,
  username: string,
  officer: Officer,
  page: PageRequest,
  language: Language,
) => {
  const watched = (await deps.staff.officers()).find((one) => one.username === username);
  const watches =
    watched !== undefined && oversees(officer.unit) && covers(officer.unit.division, watched.unit.division);
  if (!watches) return refused('resource.not-found');
  const { items, ...rest } = await deps.reads.by(username, page);
  // A slip stands under its case and once more under its own number, for whoever finds a copy.
  const once = items.filter(({ operation, caseId }) => operation !== 'makeSlip' || caseId !== undefined);
  return accepted(await pageView(deps, { items: once, ...rest }, language));
};

const pageView = async (deps: Deps, { items, cursor }: Page<RecordedRead>, language: Language) => {
  const officers = await deps.staff.officers();
  return {
    items: items.map(({ username, unit, version: _version, shown = [], files = [], posts, ...read }) => ({
      ...read,
      by: { username, name: officers.find((one) => one.username === username)?.name ?? username },
      posts: [...posts],
      unit: unit.name,
      what: say(readWords(read.operation), language),
      shown: [...shown],
      files: [...files],
    })),
    ...(cursor !== undefined && { cursor }),
  };
};
