import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { BarChartOutlined, DownloadOutlined, FileImageOutlined, TableOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { EChartsCoreOption } from 'echarts/core';
import { useTranslation } from 'react-i18next';
import type { ChartHandle, Picked } from './chart';
import { save, saveCsv, type ChartTable } from './chart-data';
import { ChartTableView } from './chart-table-view';
import { Busy } from '../busy';
import { InfoTerm, type Term } from '../info-term';
import { Panel } from '../panel';
import styles from './chart-panel.module.css';

const Chart = lazy(async () => ({ default: (await import('./chart')).Chart }));

type Props = {
  /** The finding, not the topic. */
  title: string;
  term: Term;
  /** n, as-of date, how to read it. */
  note: ReactNode;
  /** Of the downloaded files. */
  name: string;
  option: EChartsCoreOption;
  table: ChartTable;
  height: number;
  minWidth?: number;
  onPick?: (picked: Picked) => void;
};

/** A chart with its finding, the same figures as a table, and both to download. */
export function ChartPanel({ title, term, note, name, option, table, height, minWidth, onPick }: Props) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  const chart = useRef<ChartHandle>(null);
  const savePng = () => {
    const address = chart.current?.png();
    if (address) save(`${name}.png`, address);
  };
  return (
    <Panel
      title={
        <>
          {title} <InfoTerm term={term} />
        </>
      }
      extra={
        <span className={styles.tools} role="group" aria-label={t('home.chartActions')}>
          {asTable ? (
            <Tool label={t('home.viewChart')} icon={<BarChartOutlined />} onClick={() => setAsTable(false)} />
          ) : (
            <Tool label={t('home.viewTable')} icon={<TableOutlined />} onClick={() => setAsTable(true)} />
          )}
          <Tool
            label={t('home.downloadCsv')}
            icon={<DownloadOutlined />}
            onClick={() => saveCsv(name, table)}
          />
          {!asTable && <Tool label={t('home.downloadPng')} icon={<FileImageOutlined />} onClick={savePng} />}
        </span>
      }
    >
      {asTable ? (
        <ChartTableView table={table} label={title} height={height} />
      ) : (
        <div className={styles.scroll} {...(minWidth && { tabIndex: 0, role: 'group', 'aria-label': title })}>
          <div style={{ minWidth, height }}>
            <Suspense fallback={<Busy rows={Math.round(height / 40)} />}>
              <Chart ref={chart} option={option} height={height} label={title} onPick={onPick} />
            </Suspense>
          </div>
        </div>
      )}
      <p className={styles.note}>{note}</p>
    </Panel>
  );
}

function Tool({ label, icon, onClick }: { label: string; icon: ReactNode; onClick: () => void }) {
  return <Button type="text" size="small" icon={icon} title={label} aria-label={label} onClick={onClick} />;
}
