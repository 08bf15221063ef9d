import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useChartColors } from './chart-colors';
import { init } from './echarts-setup';

export type ChartHandle = { png: () => string | undefined };
/** What was clicked: which series, which item in it. */
export type Picked = { seriesIndex: number; dataIndex: number; dataType: string | undefined };

type Props = {
  option: EChartsCoreOption;
  height: number;
  label: string;
  onPick?: ((picked: Picked) => void) | undefined;
  ref?: Ref<ChartHandle>;
};

/** One ECharts canvas that follows its container, the theme and its option. */
export function Chart({ option, height, label, onPick, ref }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  const pick = useRef(onPick);
  const colors = useChartColors();
  useEffect(() => {
    pick.current = onPick;
  });
  useEffect(() => {
    if (!box.current) return;
    const made = init(box.current);
    chart.current = made;
    made.on('click', (event) => {
      const {
        seriesIndex = 0,
        dataIndex,
        dataType,
      } = event as unknown as Partial<Picked> & { dataIndex: number };
      pick.current?.({ seriesIndex, dataIndex, dataType });
    });
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      made.dispose();
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(
      {
        animation: colors.motion,
        animationDuration: 300,
        textStyle: { fontFamily: colors.font, color: colors.text },
        ...option,
      },
      { notMerge: true },
    );
  }, [option, colors]);
  useImperativeHandle(ref, () => ({
    png: () => chart.current?.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: colors.surface }),
  }));
  return <div ref={box} role="img" aria-label={label} style={{ width: '100%', height }} />;
}
