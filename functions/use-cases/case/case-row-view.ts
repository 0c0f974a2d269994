import type { Organisation } from '../../domain/jurisdiction/organisation.ts';
import type { CaseRow } from '../../ports/case-store.ts';
import { nextView, type Viewing } from '../views/deadline-view.ts';
import { caseStateWords } from '../words/case-words.ts';
import { say } from '../words/language.ts';

export const caseRowView = (row: CaseRow, organisation: Organisation, viewing: Viewing) => {
  const next = nextView(row, viewing);
  const { id, caseNumber, state, filedOn, pollutionTypes, division, queue, urgent } = row;
  return {
    id,
    caseNumber,
    state,
    stateText: say(caseStateWords[state], viewing.language),
    filedOn,
    pollutionTypes,
    division,
    area: areaName(organisation, division),
    unit: { id: row.unit, name: organisation.units.find((unit) => unit.id === row.unit)?.name ?? row.unit },
    queue,
    urgent,
    ...(next !== undefined && { next }),
  };
};

/** "锦江镇 · 白塔村": the township and the village. */
const areaName = ({ areas }: Organisation, division: string): string => {
  const chain = [`${division.slice(0, 9)}000`, division];
  const names = [...new Set(chain)].map((code) => areas.find((area) => area.code === code)?.name);
  return names.filter((name) => name !== undefined).join(' · ');
};
