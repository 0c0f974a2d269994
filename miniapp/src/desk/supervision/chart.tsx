import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

// Only what the three charts need: the whole library is three times as large.
echarts.use([BarChart, LineChart, GridComponent, AriaComponent, SVGRenderer]);

type Props = {
  /** Read aloud in place of the picture; the table behind it has the figures. */
  readonly label: string;
  readonly height: number;
  readonly option: echarts.EChartsCoreOption;
};

export function Chart({ label, height, option }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current === null) return undefined;
    const chart = echarts.init(box.current, null, { renderer: 'svg' });
    chart.setOption(option);
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(box.current);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [option]);
  return <div ref={box} className="d-chart" style={{ height }} role="img" aria-label={label} />;
}
