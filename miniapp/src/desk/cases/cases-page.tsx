import type { CaseRow } from '../../../../functions/contract/cases.ts';
import { remembered } from '../../shared/api/use-remote';
import { ExportButton } from '../exports/export-button';
import type { Place } from '../frame/place';
import { useRefreshSignal } from '../frame/refresh';
import { type Page, usePages } from '../frame/use-pages';
import { Workspace } from '../frame/workspace';
import { useWords } from '../words/use-words';
import { caseColumns } from './case-columns';
import { CasePage } from './case-page';

const known = remembered<Page<CaseRow>>();
const idOf = ({ id }: CaseRow): string => id;

/** A queue (or all open cases) in the middle, the open case on the right. */
export function CasesPage({ place }: { readonly place: Place }) {
  const words = useWords();
  const { frame, cases } = words;
  const queue = place.list === undefined ? '' : `&queue=${encodeURIComponent(place.list)}`;
  const pages = usePages(known, `/officer/cases?limit=50${queue}`, idOf);
  useRefreshSignal(pages.first.reload);
  const names: Readonly<Record<string, string>> = frame.queues;
  return (
    <Workspace
      title={place.list === undefined ? frame.allCases : (names[place.list] ?? place.list)}
      place={place}
      pages={pages}
      columns={caseColumns(words)}
      searchText={(row) => searchText(row, cases.types)}
      filter={<ExportButton body={exportBody(place.list)} />}
      empty={{ title: cases.emptyQueue, text: cases.emptyQueueText }}
    >
      {(id) => <CasePage key={id} id={id} place={place} />}
    </Workspace>
  );
}

const caseQueues = ['intake', 'dispatch', 'field', 'investigation', 'closing', 'review'] as const;

const exportBody = (list: string | undefined) => {
  const queue = caseQueues.find((known) => known === list);
  return queue === undefined ? { kind: 'cases' as const } : { kind: 'cases' as const, queue };
};

const searchText = (row: CaseRow, types: Readonly<Record<string, string>>): string =>
  [
    row.caseNumber,
    row.area,
    row.stateText,
    row.unit.name,
    ...row.pollutionTypes.map((type) => types[type]),
  ].join(' ');
