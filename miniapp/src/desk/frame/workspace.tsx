import { Input, type InputRef } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Icon } from '../../shared/ui/icon/icon';
import { useWords } from '../words/use-words';
import { EmptyView } from './empty-view';
import { ListMore } from './list-more';
import { type Place, placeHref } from './place';
import { RemoteView } from './remote-view';
import { type Column, RowTable } from './row-table';
import { useListKeys } from './use-list-keys';
import type { Pages } from './use-pages';
import { goTo } from './use-place';

type Props<Row> = {
  readonly title: string;
  readonly place: Place;
  readonly pages: Pages<Row>;
  readonly columns: readonly Column<Row>[];
  readonly searchText: (row: Row) => string;
  readonly empty: { readonly title: string; readonly text: string };
  readonly filter?: ReactNode;
  readonly children: (id: string) => ReactNode;
};

/** List and opened thing: side by side from 1280 px, one after the other below. */
export function Workspace<Row extends { readonly id: string }>(props: Props<Row>) {
  const { title, place, pages, columns, searchText, empty, filter, children } = props;
  const { frame, cases } = useWords();
  const [sought, setSought] = useState('');
  const search = useRef<InputRef>(null);
  const list = useRef<HTMLElement>(null);
  const needle = sought.trim().toLocaleLowerCase();
  const rows = pages.rows.filter((row) => searchText(row).toLocaleLowerCase().includes(needle));
  const at = (id: string): Place => ({ ...place, id });
  const { id: openId, ...closed } = place;

  useEffect(() => {
    const row = openId === undefined ? null : list.current?.querySelector(`[data-row="${openId}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  }, [openId]);

  const focusRow = (step: 1 | -1) => {
    const links = Array.from(list.current?.querySelectorAll<HTMLElement>('[data-row] a') ?? []);
    const focused = links.findIndex((link) => link.matches(':focus'));
    const open = rows.findIndex((row) => row.id === openId);
    const from = focused >= 0 ? focused : open >= 0 ? open : step === 1 ? -1 : links.length;
    links[Math.min(Math.max(from + step, 0), links.length - 1)]?.focus();
  };
  useListKeys({
    next: () => focusRow(1),
    previous: () => focusRow(-1),
    open: () => focusRow(1),
    leave: () => openId !== undefined && goTo(closed),
    search: () => search.current?.focus(),
  });

  return (
    <div className={openId === undefined ? 'd-workspace' : 'd-workspace d-workspace-open'}>
      <section className="d-list" ref={list} aria-label={title}>
        <div className="d-list-head">
          <h1>{title}</h1>
          {filter}
          <Input
            ref={search}
            className="d-list-search"
            aria-label={frame.search}
            placeholder={frame.searchShort}
            prefix={<Icon name="search" size="small" />}
            allowClear
            value={sought}
            onChange={(event) => setSought(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setSought('');
              if (event.key === 'Enter' || event.key === 'ArrowDown') focusRow(1);
            }}
          />
        </div>
        <div className="d-list-body">
          <RemoteView remote={pages.first}>
            {() =>
              pages.rows.length === 0 ? (
                <EmptyView title={empty.title}>{empty.text}</EmptyView>
              ) : (
                <>
                  <RowTable
                    label={title}
                    columns={columns}
                    rows={rows}
                    hrefOf={(row) => placeHref(at(row.id))}
                    openId={openId}
                    compact={openId !== undefined}
                    onGo={(row) => goTo(at(row.id))}
                  />
                  {rows.length === 0 && <EmptyView icon="search" title={cases.nothingFound} />}
                  <ListMore pages={pages} />
                </>
              )
            }
          </RemoteView>
        </div>
      </section>
      {openId !== undefined && (
        <section className="d-opened">
          <a className="d-back" href={placeHref(closed)}>
            <Icon name="chevron-left" size="small" /> {frame.back}
          </a>
          {children(openId)}
        </section>
      )}
    </div>
  );
}
