import type { Statistics } from './statistics';

export type Palette = {
  readonly ink: string;
  readonly secondary: string;
  readonly line: string;
  readonly first: string;
  readonly second: string;
};

type Words = { readonly filed: string; readonly closed: string };

const text = (color: string) => ({ color, fontSize: 12, fontFamily: 'inherit' });

/** Two lines, each named at its end: no legend to match colours with. Dashes tell them apart without colour. */
export function monthsOption(months: Statistics['months'], words: Words, palette: Palette) {
  const line = (name: string, color: string, values: readonly number[], dashed: boolean) => ({
    type: 'line' as const,
    name,
    data: values,
    color,
    symbol: 'circle',
    symbolSize: 6,
    lineStyle: { width: 2, type: dashed ? ('dashed' as const) : ('solid' as const) },
    endLabel: { show: true, formatter: '{a} {c}', ...text(color) },
    labelLayout: { moveOverlap: 'shiftY' as const },
  });
  return {
    animation: false,
    grid: { left: 8, right: 80, top: 16, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category' as const,
      data: months.map(({ month }) => month.slice(2)),
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
      axisLabel: text(palette.secondary),
    },
    yAxis: {
      type: 'value' as const,
      minInterval: 1,
      splitLine: { lineStyle: { color: palette.line } },
      axisLabel: text(palette.secondary),
    },
    series: [
      line(
        words.filed,
        palette.first,
        months.map(({ filed }) => filed),
        false,
      ),
      line(
        words.closed,
        palette.second,
        months.map(({ closed }) => closed),
        true,
      ),
    ],
  };
}

/** Bars with their figure at the end, the longest on top. */
export function barsOption(bars: readonly { name: string; count: number }[], palette: Palette) {
  const sorted = [...bars].sort((a, b) => a.count - b.count);
  return {
    animation: false,
    grid: { left: 4, right: 40, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: 'value' as const, show: false },
    yAxis: {
      type: 'category' as const,
      data: sorted.map(({ name }) => name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: text(palette.ink),
    },
    series: [
      {
        type: 'bar' as const,
        data: sorted.map(({ count }) => count),
        barMaxWidth: 16,
        color: palette.first,
        label: { show: true, position: 'right' as const, ...text(palette.ink) },
      },
    ],
  };
}
