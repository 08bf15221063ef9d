import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/components/panel';
import type { Import } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useLookup } from '@/lib/i18n/use-lookup';
import { Remarks } from '../preview/remarks';
import { LeftAlone } from './left-alone';
import { RejectedRows } from './rejected-rows';
import styles from './import-page.module.css';

export function ImportCounts({ imported }: { imported: Import }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, kind, read, accepted, rejected, customersCreated, updated, unchanged, warnings } = imported;
  const isTable = kind !== 'purchases';
  const figures = [
    [t('imports.read'), read],
    [t('imports.accepted'), accepted],
    [t('imports.rejected'), rejected],
    [
      t(kind === 'purchases' || kind === 'customers' ? 'imports.newCustomers' : 'imports.new'),
      customersCreated,
    ],
    ...(isTable
      ? ([
          [t('imports.updated'), updated],
          [t('imports.unchanged'), unchanged],
        ] as const)
      : []),
    ...(imported.state === 'undone' && isTable
      ? ([
          [t('imports.restored'), imported.restored],
          [t('imports.kept'), imported.kept],
        ] as const)
      : []),
  ] as const;
  return (
    <>
      <dl className={styles.figures}>
        {figures.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{format.count(count)}</dd>
          </div>
        ))}
      </dl>
      {rejected > 0 && (
        <Panel
          title={t('imports.whyRejected')}
          extra={
            <Button icon={<DownloadOutlined />} href={`/api/v1/imports/${id}/rejected.csv`} download>
              {t('imports.download')}
            </Button>
          }
        >
          {!isTable && <Reasons imported={imported} />}
          <RejectedRows id={id} />
          <small className={styles.hint}>{t('imports.correctHint')}</small>
        </Panel>
      )}
      {imported.kept > 0 && <LeftAlone id={id} />}
      <Remarks kind="info" title={t('imports.mayIgnore')} remarks={warnings} />
    </>
  );
}

function Reasons({ imported }: { imported: Import }) {
  const { t } = useTranslation();
  const format = useFormat();
  const lookup = useLookup();
  const reasons = Object.entries(imported.reasons).sort(([, one], [, other]) => other - one);
  return (
    <table className={styles.reasons}>
      <tbody>
        {reasons.map(([code, count]) => (
          <tr key={code}>
            <th scope="row">{lookup('imports.reasons', code) ?? t('imports.reasons.other', { code })}</th>
            <td>{format.count(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
