import { useState } from 'react';
import { InfoCircleOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { Panel } from '@/components/panel';
import type { CustomerClass } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { ClassHistory } from './class-history';
import { useClasses } from './use-classes';
import styles from './classes.module.css';

/** What the customer is by each classification, and why. */
export function ClassesPanel({ customer }: { customer: number }) {
  const { t } = useTranslation();
  const [past, setPast] = useState(false);
  const { data, error, refetch } = useClasses(customer);
  return (
    <Panel id="classes" title={t('classes.title')}>
      {data ? (
        <dl className={styles.classes}>
          {data.items.map((each) => (
            <Standing key={each.classification} standing={each} />
          ))}
        </dl>
      ) : error ? (
        <FailedToLoad error={error} onRetry={() => void refetch()} />
      ) : (
        <Busy rows={6} />
      )}
      <Button
        type="link"
        size="small"
        className={styles.more}
        aria-expanded={past}
        onClick={() => setPast(!past)}
      >
        {t(past ? 'classes.hidePast' : 'classes.showPast')}
      </Button>
      {past && <ClassHistory customer={customer} />}
    </Panel>
  );
}

function Standing({ standing: { label, name, since, why } }: { standing: CustomerClass }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div>
      <dt>{label}</dt>
      <dd data-unknown={name === null}>
        {name ?? t('classes.unknown')}
        <Popover
          trigger="click"
          title={t('classes.whyTitle', { label })}
          content={
            <div className={styles.why}>
              {why}
              {since && <small>{t('classes.since', { date: format.date(since) })}</small>}
            </div>
          }
        >
          <button type="button" className={styles.info} aria-label={t('classes.whyTitle', { label })}>
            <InfoCircleOutlined aria-hidden />
          </button>
        </Popover>
      </dd>
    </div>
  );
}
