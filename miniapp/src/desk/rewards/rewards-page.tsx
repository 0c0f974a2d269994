import { Select } from 'antd';
import type { RewardDeskRow } from '../../../../functions/contract/reward-desk.ts';
import { remembered } from '../../shared/api/use-remote';
import { yuan } from '../../shared/time/money';
import { DueBadge } from '../frame/due-badge';
import type { Place } from '../frame/place';
import { useRefreshSignal } from '../frame/refresh';
import type { Column } from '../frame/row-table';
import { type Page, usePages } from '../frame/use-pages';
import { goTo } from '../frame/use-place';
import { Workspace } from '../frame/workspace';
import type { DeskWords } from '../words/desk-words';
import { useWords } from '../words/use-words';
import { RewardPage } from './reward-page';

const known = remembered<Page<RewardDeskRow>>();
const idOf = ({ id }: RewardDeskRow): string => id;

export function RewardsPage({ place }: { readonly place: Place }) {
  const words = useWords();
  const { rewards } = words;
  const state = place.list === undefined ? '' : `&state=${encodeURIComponent(place.list)}`;
  const pages = usePages(known, `/officer/rewards?limit=50${state}`, idOf);
  useRefreshSignal(pages.first.reload);
  return (
    <Workspace
      title={rewards.title}
      place={place}
      pages={pages}
      columns={rewardColumns(words)}
      searchText={(row) => [row.caseNumber, row.stateText, row.unit.name, row.category].join(' ')}
      empty={{ title: rewards.empty, text: rewards.emptyText }}
      filter={
        <Select
          aria-label={rewards.filter}
          className="d-list-filter"
          value={place.list ?? 'all'}
          popupMatchSelectWidth={false}
          onChange={(list: string) =>
            goTo(list === 'all' ? { section: 'rewards' } : { section: 'rewards', list })
          }
          options={[
            { value: 'all', label: rewards.all },
            ...Object.entries(rewards.states).map(([value, label]) => ({ value, label })),
          ]}
        />
      }
    >
      {(id) => <RewardPage key={id} id={id} />}
    </Workspace>
  );
}

const rewardColumns = ({ rewards, frame, language }: DeskWords): readonly Column<RewardDeskRow>[] => [
  { key: 'due', title: rewards.columns.due, width: 138, cell: (row) => <DueBadge next={row.next} /> },
  { key: 'case', title: rewards.columns.case, link: true, cell: (row) => row.caseNumber },
  {
    key: 'amount',
    title: rewards.columns.amount,
    width: 96,
    align: 'right',
    cell: (row) => (row.amountFen === null ? '—' : frame.yuan(yuan(row.amountFen))),
  },
  {
    key: 'state',
    title: rewards.columns.state,
    width: language === 'zh' ? 96 : 120,
    cell: (row) => <span title={row.stateText}>{rewards.states[row.state]}</span>,
  },
  {
    key: 'category',
    title: rewards.columns.category,
    width: 90,
    wide: true,
    cell: (row) => row.category ?? '—',
  },
  { key: 'unit', title: rewards.columns.unit, width: 220, wide: true, cell: (row) => row.unit.name },
];
