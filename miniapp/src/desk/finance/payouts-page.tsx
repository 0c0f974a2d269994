import { Button, Select } from 'antd';
import { useState } from 'react';
import type { PayoutRow } from '../../../../functions/contract/finance.ts';
import { remembered } from '../../shared/api/use-remote';
import { yuan } from '../../shared/time/money';
import { CommandForm } from '../forms/command-form';
import { DueBadge } from '../frame/due-badge';
import { EmptyView } from '../frame/empty-view';
import { ListMore } from '../frame/list-more';
import type { Place } from '../frame/place';
import { RemoteView } from '../frame/remote-view';
import { type Column, RowTable } from '../frame/row-table';
import { type Page, usePages } from '../frame/use-pages';
import { goTo } from '../frame/use-place';
import type { DeskWords } from '../words/desk-words';
import { useWords } from '../words/use-words';
import { CollectForm } from './collect-form';
import { signedYuan } from './ledger-sums';
import { isPayoutCommand, type PayoutCommandName, payoutFields } from './payout-commands';

type Opened = { readonly id: string; readonly command: PayoutCommandName };

const known = remembered<Page<PayoutRow>>();
const idOf = ({ id }: PayoutRow): string => id;

/** Finance sees the payee and the amount; a command opens under its row. */
export function PayoutsPage({ place }: { readonly place: Place }) {
  const words = useWords();
  const { finance } = words;
  const state = place.list === undefined ? '' : `&state=${encodeURIComponent(place.list)}`;
  const pages = usePages(known, `/finance/payouts?limit=50${state}`, idOf);
  const [opened, setOpened] = useState<Opened>();
  const open = (id: string, command: PayoutCommandName) => setOpened({ id, command });
  return (
    <section className="d-page">
      <div className="d-page-head">
        <h1>{finance.payouts}</h1>
        <Select
          aria-label={finance.filter}
          className="d-list-filter"
          value={place.list ?? 'all'}
          onChange={(list: string) =>
            goTo(list === 'all' ? { section: 'payouts' } : { section: 'payouts', list })
          }
          options={[
            { value: 'all', label: finance.all },
            ...Object.entries(finance.states).map(([value, label]) => ({ value, label })),
          ]}
        />
      </div>
      <p className="secondary">{finance.privacy}</p>
      <CollectForm onDone={pages.first.reload} />
      <RemoteView remote={pages.first}>
        {() =>
          pages.rows.length === 0 ? (
            <EmptyView title={finance.empty}>{finance.emptyText}</EmptyView>
          ) : (
            <>
              <div className="d-page-table">
                <RowTable
                  label={finance.payouts}
                  columns={payoutColumns(words, opened, open)}
                  rows={pages.rows}
                  openId={opened?.id}
                  after={(row) =>
                    opened?.id === row.id && row.allowedActions.includes(opened.command) ? (
                      <CommandForm<PayoutRow>
                        key={`${row.id} ${opened.command}`}
                        target={row.id}
                        path={`/finance/payouts/${encodeURIComponent(row.id)}/commands`}
                        command={opened.command}
                        version={row.version}
                        title={finance.commands[opened.command]}
                        fields={payoutFields(opened.command, row.channel)}
                        grave={opened.command === 'fail'}
                        onDone={() => {
                          setOpened(undefined);
                          pages.first.reload();
                        }}
                        onConflict={pages.first.reload}
                        onClose={() => setOpened(undefined)}
                      >
                        <p>
                          {words.frame.yuan(yuan(row.amountFen))} · {payeeText(row, finance)}
                          {recipientText(row, finance)}
                          {row.remark !== undefined && ` · ${finance.remark(row.remark)}`}
                        </p>
                      </CommandForm>
                    ) : null
                  }
                />
              </div>
              <ListMore pages={pages} />
            </>
          )
        }
      </RemoteView>
    </section>
  );
}

const payeeName = (row: PayoutRow, finance: DeskWords['finance']): string =>
  row.payee.name ?? (row.channel === 'cash' ? finance.cashPayee : finance.wechatPayee);

const payeeText = (row: PayoutRow, finance: DeskWords['finance']): string =>
  [payeeName(row, finance), row.payee.bankName, row.payee.account].filter(Boolean).join(' · ');

/** Whoever receives for the reporter: to be compared with the papers on the table. */
const recipientText = ({ payee: { recipient } }: PayoutRow, finance: DeskWords['finance']): string =>
  recipient === undefined
    ? ''
    : ` · ${finance.recipient(finance.recipientKinds[recipient.kind], recipient.relation, recipient.idNumber, recipient.papers)}`;

function payoutColumns(
  { finance, language }: DeskWords,
  opened: Opened | undefined,
  open: (id: string, command: PayoutCommandName) => void,
): readonly Column<PayoutRow>[] {
  const { columns } = finance;
  return [
    { key: 'due', title: columns.due, width: 138, cell: (row) => <DueBadge next={row.next} /> },
    {
      key: 'amount',
      title: columns.amount,
      width: 112,
      align: 'right',
      cell: (row) => <strong>{signedYuan(row.amountFen)}</strong>,
    },
    { key: 'channel', title: columns.channel, width: 96, cell: (row) => finance.channels[row.channel] },
    { key: 'payee', title: columns.payee, width: 110, cell: (row) => payeeName(row, finance) },
    {
      key: 'account',
      title: columns.account,
      cell: (row) =>
        row.payee.account === undefined ? (
          '—'
        ) : (
          <span className="d-two-lines">
            <span>{row.payee.account}</span>
            <span className="secondary">{row.payee.bankName}</span>
          </span>
        ),
    },
    { key: 'bill', title: columns.bill, width: 206, cell: (row) => row.billNumber ?? '—' },
    {
      key: 'state',
      title: columns.state,
      width: 150,
      cell: (row) => (
        <span className="d-two-lines" title={row.failText}>
          <span>{row.stateText}</span>
          {row.failText !== undefined && <span className="d-bad">{row.failText}</span>}
        </span>
      ),
    },
    {
      key: 'actions',
      title: columns.actions,
      width: language === 'zh' ? 190 : 250,
      cell: (row) => (
        <span className="d-row-actions">
          {row.allowedActions.filter(isPayoutCommand).map((command) => (
            <Button
              key={command}
              size="small"
              danger={command === 'fail'}
              type={command === 'pay' ? 'primary' : 'default'}
              aria-expanded={opened?.id === row.id && opened.command === command}
              onClick={() => open(row.id, command)}
            >
              {finance.commands[command]}
            </Button>
          ))}
        </span>
      ),
    },
  ];
}
