import { useMemo } from 'react';
import { remembered, useRemote } from '../../shared/api/use-remote';
import { placeHref } from '../frame/place';
import { RemoteView } from '../frame/remote-view';
import { read } from '../session/ask';
import { useWords } from '../words/use-words';
import { AreaMap } from './area-map';
import { Chart } from './chart';
import { barsOption, monthsOption, type Palette } from './chart-options';
import { FigureTable } from './figure-table';
import { LimitsKept } from './limits-kept';
import type { Statistics } from './statistics';

const known = remembered<Statistics>();
const path = '/officer/statistics';

export default function StatisticsPage() {
  const { supervision } = useWords();
  const remote = useRemote(known, path, () => read<Statistics>(path));
  return (
    <section className="d-page">
      <div className="d-page-head">
        <h1>{supervision.statistics}</h1>
        <a href={placeHref({ section: 'overdue' })}>{supervision.openOverdue}</a>
        <a href={placeHref({ section: 'cases' })}>{supervision.openAll}</a>
      </div>
      <RemoteView remote={remote}>{(statistics) => <Figures statistics={statistics} />}</RemoteView>
    </section>
  );
}

function Figures({ statistics }: { readonly statistics: Statistics }) {
  const { supervision: words, cases } = useWords();
  const palette = usePalette();
  const { months, byType, byArea, byState, deadlines } = statistics;
  const types: Readonly<Record<string, string>> = cases.types;
  const states: Readonly<Record<string, string>> = cases.states;
  const typeBars = byType.map(({ type, count }) => ({ name: types[type] ?? type, count }));
  return (
    <div className="d-charts">
      <figure className="d-chart-block d-chart-wide">
        <figcaption>{words.months}</figcaption>
        <Chart label={words.months} height={230} option={monthsOption(months, words, palette)} />
        <FigureTable
          label={words.months}
          head={[words.month, words.filed, words.closed]}
          rows={months.map(({ month, filed, closed }) => [month, filed, closed])}
        />
      </figure>
      <figure className="d-chart-block">
        <figcaption>{words.limits}</figcaption>
        <LimitsKept deadlines={deadlines} />
      </figure>
      <figure className="d-chart-block">
        <figcaption>{words.byType}</figcaption>
        <Chart
          label={words.byType}
          height={Math.max(80, typeBars.length * 28)}
          option={barsOption(typeBars, palette)}
        />
        <FigureTable
          label={words.byType}
          head={[words.type, words.count]}
          rows={typeBars.map(({ name, count }) => [name, count])}
        />
      </figure>
      <figure className="d-chart-block">
        <figcaption>{words.byArea}</figcaption>
        <AreaMap byArea={byArea} />
        <FigureTable
          label={words.byArea}
          head={[words.area, words.count]}
          rows={byArea.map(({ name, count }) => [name, count])}
        />
      </figure>
      <figure className="d-chart-block">
        <figcaption>{words.byState}</figcaption>
        <FigureTable
          open
          label={words.byState}
          head={[words.state, words.count]}
          rows={byState.map(({ state, count }) => [states[state] ?? state, count])}
        />
      </figure>
    </div>
  );
}

/** Blue and orange of the tokens: told apart by every kind of colour vision, and by dashes besides. */
function usePalette(): Palette {
  return useMemo(() => {
    const styles = getComputedStyle(document.documentElement);
    const token = (name: string): string => styles.getPropertyValue(`--${name}`).trim();
    return {
      ink: token('ink'),
      secondary: token('secondary'),
      line: token('line'),
      first: token('info'),
      second: token('soon'),
    };
  }, []);
}
