import type { CaseQueue } from '../../domain/case/case-state.ts';
import { ancestorOf } from '../../domain/jurisdiction/division.ts';
import type { Officer, Organisation } from '../../domain/jurisdiction/organisation.ts';
import type { CasePartition, PageRequest } from '../../ports/case-store.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Viewing } from '../views/deadline-view.ts';
import { caseRowView } from './case-row-view.ts';
import { fullPage } from './full-page.ts';
import { visibleRows } from './visible-rows.ts';

const ALL_QUEUES: readonly CaseQueue[] = [
  'intake',
  'dispatch',
  'field',
  'investigation',
  'closing',
  'review',
];

/** Counties whose cases the officer's unit sees: its own, or all of the city and what went up to it. */
export const countiesOf = ({ unit }: Officer, { areas, city }: Organisation): readonly string[] =>
  unit.level === 'city'
    ? [...areas.filter(({ level }) => level === 'county').map(({ code }) => code), city.code]
    : [ancestorOf(unit.division, 'county')];

/** Townships and villages list what was dispatched to the township; the desk lists queues of its counties. */
const partitionsOf = (
  officer: Officer,
  organisation: Organisation,
  queue?: CaseQueue,
): readonly CasePartition[] => {
  const { level, division } = officer.unit;
  if (level === 'township' || level === 'village') {
    if (queue !== undefined && queue !== 'field') return [];
    const township = ancestorOf(division, 'township');
    return organisation.units
      .filter((unit) => unit.handles && unit.division === township)
      .map(({ id }) => ({ unit: id }));
  }
  const queues = queue === undefined ? ALL_QUEUES : [queue];
  return countiesOf(officer, organisation).flatMap((county) =>
    queues.map((name) => ({ county, queue: name })),
  );
};

export type ListCases = PageRequest & {
  readonly officer: Officer;
  readonly queue?: CaseQueue | undefined;
  /** Only what is overdue. */
  readonly overdue?: boolean;
};

/** Open cases by next due date: what is due first stands first, whatever queue it is in. */
export const listCases = async (
  deps: Pick<Dependencies, 'store' | 'staff'>,
  request: ListCases,
  viewing: Viewing,
) => {
  const organisation = await deps.staff.organisation();
  const partitions = partitionsOf(request.officer, organisation, request.queue);
  const page = await fullPage(
    (part) => deps.store.listCases(partitions, part, request.overdue === true ? viewing.now : undefined),
    (rows) => visibleRows(deps, request.officer, rows),
    request,
  );
  return {
    items: page.items.map((row) => ({
      ...caseRowView(row, organisation, viewing),
      escalatedTo: row.escalatedTo,
    })),
    ...(page.cursor !== undefined && { cursor: page.cursor }),
  };
};

const MOST = 99;

/** How many wait in each queue, counted up to 99: nobody needs to know whether it is 130 or 140. */
export const countQueues = async (
  deps: Pick<Dependencies, 'store' | 'staff'>,
  officer: Officer,
  now: string,
) => {
  const organisation = await deps.staff.organisation();
  const field = officer.unit.level === 'township' || officer.unit.level === 'village';
  const names: readonly CaseQueue[] = field ? ['field'] : ALL_QUEUES;
  const items = await Promise.all(
    names.map(async (queue) => {
      const page = await deps.store.listCases(partitionsOf(officer, organisation, queue), { limit: MOST });
      const rows = await visibleRows(deps, officer, page.items);
      return {
        queue,
        count: rows.length,
        overdue: rows.filter(({ next }) => next !== undefined && next.dueAt <= now).length,
      };
    }),
  );
  return { items };
};
