import * as v from 'valibot';
import { caseStates } from '../../domain/case/case-state.ts';
import type { CaseRow } from '../../ports/case-store.ts';
import { flagOf, scheduleToStore, storedFlag, storedSchedule } from './stored-schedule.ts';
import { type Item, jsonOf } from './stored-values.ts';

const queues = ['intake', 'dispatch', 'field', 'investigation', 'closing', 'review'] as const;

/** Format 1 of the attribute `row` of a case; a new format gets a new first number. */
const storedCaseRow = v.tuple([
  v.literal(1),
  v.string(),
  v.picklist(caseStates),
  v.nullable(v.picklist(queues)),
  v.string(),
  v.array(v.string()),
  v.string(),
  v.string(),
  v.string(),
  storedFlag,
  v.string(),
  v.number(),
  storedSchedule,
]);

export const caseRowToStore = (row: CaseRow): string =>
  JSON.stringify([
    1,
    row.caseNumber,
    row.state,
    row.queue,
    row.filedOn,
    row.pollutionTypes,
    row.division,
    row.county,
    row.unit,
    flagOf(row.urgent),
    row.policyId,
    row.policyEdition,
    scheduleToStore(row),
  ]);

export const caseRowOf = (id: string, item: Item): CaseRow => {
  const [
    ,
    caseNumber,
    state,
    queue,
    filedOn,
    pollutionTypes,
    division,
    county,
    unit,
    urgent,
    policyId,
    policyEdition,
    schedule,
  ] = jsonOf(item, 'row', storedCaseRow);
  return {
    id,
    caseNumber,
    state,
    queue,
    filedOn,
    pollutionTypes,
    division,
    county,
    unit,
    urgent,
    policyId,
    policyEdition,
    ...schedule,
  };
};
