import type { CaseQueue } from '../../domain/case/case-state.ts';
import type { Officer } from '../../domain/jurisdiction/organisation.ts';
import { listCases } from '../case/list-cases.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Viewing } from '../views/deadline-view.ts';
import { exportWords, pollutionWords } from '../words/export-words.ts';
import { say } from '../words/language.ts';
import type { Table } from './table.ts';

const PAGE = 50;
/** One answer of a function holds six megabytes; nobody reads more rows either. */
const MOST = 1000;

/** Open cases in the order of the list, with what the list shows and nothing more. */
export const casesTable = async (
  deps: Pick<Dependencies, 'store' | 'staff'>,
  queue: CaseQueue | undefined,
  officer: Officer,
  viewing: Viewing,
): Promise<Table> => {
  const found: Awaited<ReturnType<typeof listCases>>['items'][number][] = [];
  let cursor: string | undefined;
  do {
    const page = await listCases(deps, { officer, queue, limit: PAGE, cursor }, viewing);
    found.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined && found.length < MOST);
  const word = (name: keyof typeof exportWords) => say(exportWords[name], viewing.language);
  return {
    columns: [
      { title: word('caseNumber'), width: 14 },
      { title: word('area'), width: 26 },
      { title: word('state'), width: 12 },
      { title: word('filedOn'), width: 12 },
      { title: word('types'), width: 18 },
      { title: word('unit'), width: 28 },
      { title: word('next'), width: 20 },
      { title: word('dueOn'), width: 12 },
      { title: word('overdue'), width: 10 },
    ],
    rows: found.map((row) => [
      row.caseNumber,
      row.area,
      row.stateText,
      row.filedOn,
      row.pollutionTypes
        .map((type) => say(pollutionWords(type), viewing.language))
        .join(viewing.language === 'zh' ? '、' : ', '),
      row.unit.name,
      row.next?.title ?? '',
      row.next?.dueOn ?? '',
      word(row.next?.overdue === true ? 'yes' : 'no'),
    ]),
    shown: found.map(({ id }) => id),
    cut: cursor !== undefined,
  };
};
