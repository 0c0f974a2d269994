import { Select } from 'antd';
import { useState } from 'react';
import type * as v from 'valibot';
import type { readLedger } from '../../../../functions/contract/finance.ts';
import { remembered } from '../../shared/api/use-remote';
import { localDay, momentText } from '../../shared/time/day';
import { now } from '../../shared/time/now';
import { ExportButton } from '../exports/export-button';
import { EmptyView } from '../frame/empty-view';
import { ListMore } from '../frame/list-more';
import { RemoteView } from '../frame/remote-view';
import { usePages } from '../frame/use-pages';
import { useWords } from '../words/use-words';
import { signedYuan, sumFen } from './ledger-sums';

type Ledger = v.InferOutput<(typeof readLedger)['response']>;
type Line = Ledger['items'][number];

const known = remembered<Ledger>();
/** Lines carry no id, and a ledger only grows at its end. */
const noId = (_line: Line): undefined => undefined;

/** Double entry: balances first, then every line with its entries, each of which must sum to zero. */
export function LedgerPage() {
  const { finance } = useWords();
  const thisYear = Number(localDay(now()).slice(0, 4));
  const [year, setYear] = useState<number>();
  const path = `/finance/ledger?limit=50${year === undefined ? '' : `&year=${year}`}`;
  const pages = usePages(known, path, noId);
  const ledger = pages.first.value;
  const shown = ledger?.year ?? year ?? thisYear;
  return (
    <section className="d-page">
      <div className="d-page-head">
        <h1>{finance.ledgerOf(shown)}</h1>
        <Select
          aria-label={finance.year}
          className="d-list-filter"
          value={shown}
          onChange={(chosen: number) => setYear(chosen)}
          options={[0, 1, 2].map((back) => ({ value: thisYear - back, label: String(thisYear - back) }))}
        />
        <ExportButton body={{ kind: 'ledger', year: String(shown) }} />
      </div>
      <RemoteView remote={pages.first}>
        {() => (
          <>
            {ledger !== undefined && <Balances balances={ledger.balances} />}
            <h2>{finance.lines}</h2>
            {pages.rows.length === 0 ? (
              <EmptyView icon="scale" title={finance.noLines}>
                {finance.noLinesText}
              </EmptyView>
            ) : (
              <>
                <Lines lines={pages.rows} balances={ledger?.balances ?? []} />
                <ListMore pages={pages} />
              </>
            )}
          </>
        )}
      </RemoteView>
    </section>
  );
}

function Balances({ balances }: { readonly balances: Ledger['balances'] }) {
  const { finance } = useWords();
  return (
    <table className="d-plain d-narrow" aria-label={finance.balances}>
      <thead>
        <tr>
          <th scope="col">{finance.account}</th>
          <th scope="col" className="d-right">
            {finance.balance}
          </th>
        </tr>
      </thead>
      <tbody>
        {balances.map(({ account, title, amountFen }) => (
          <tr key={account}>
            <td>{title}</td>
            <td className="d-right">{signedYuan(amountFen)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <SumRow amountFen={sumFen(balances)} />
      </tfoot>
    </table>
  );
}

function SumRow({ amountFen }: { readonly amountFen: number }) {
  const { finance } = useWords();
  const broken = amountFen !== 0;
  return (
    <tr className={broken ? 'd-bad' : ''}>
      <th scope="row">
        {finance.sum}
        <span className="secondary d-beside">{broken ? finance.sumBroken : finance.sumZero}</span>
      </th>
      <td className="d-right">{signedYuan(amountFen)}</td>
    </tr>
  );
}

type LinesProps = { readonly lines: readonly Line[]; readonly balances: Ledger['balances'] };

function Lines({ lines, balances }: LinesProps) {
  const { finance, language } = useWords();
  const titles = new Map(balances.map(({ account, title }) => [account, title]));
  return (
    <table className="d-plain d-ledger" aria-label={finance.lines}>
      <thead>
        <tr>
          <th scope="col">{finance.when}</th>
          <th scope="col">{finance.text}</th>
          <th scope="col">{finance.account}</th>
          <th scope="col" className="d-right">
            {finance.amount}
          </th>
        </tr>
      </thead>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a ledger only grows
        <tbody key={`${line.at} ${index}`}>
          {line.entries.map((entry, place) => (
            <tr key={`${entry.account} ${entry.amountFen}`}>
              {place === 0 && (
                <>
                  <td rowSpan={line.entries.length}>{momentText(line.at, language)}</td>
                  <td rowSpan={line.entries.length}>
                    {line.text}
                    {sumFen(line.entries) !== 0 && <span className="d-bad d-line">{finance.sumBroken}</span>}
                  </td>
                </>
              )}
              <td>{titles.get(entry.account) ?? entry.account}</td>
              <td className="d-right">{signedYuan(entry.amountFen)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
