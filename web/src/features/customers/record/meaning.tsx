import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { InfoTerm } from '@/components/info-term';
import { Panel } from '@/components/panel';
import { StageTag } from '@/components/stage-tag';
import type { CustomerPage } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { loadTexts } from '@/lib/i18n/i18n';
import { Chances } from './chances';
import { Rhythm } from './rhythm';
import { useEvidence } from './use-evidence';
import { ValueSum } from './value-sum';
import styles from './meaning.module.css';

const ClassesPanel = lazy(async () => {
  const [{ ClassesPanel: Panel }] = await Promise.all([
    import('./classes/classes-panel'),
    loadTexts('classes'),
  ]);
  return { default: Panel };
});
const ReceivablesPanel = lazy(async () => {
  const [{ ReceivablesPanel: Panel }] = await Promise.all([
    import('./receivables/receivables-panel'),
    loadTexts('receivables'),
  ]);
  return { default: Panel };
});

const RelationshipsPanel = lazy(async () => ({
  default: (await import('./relationships/relationships-panel')).RelationshipsPanel,
}));
const FilesPanel = lazy(async () => ({ default: (await import('./files/files-panel')).FilesPanel }));

export function Meaning({ customer }: { customer: CustomerPage }) {
  const { t } = useTranslation();
  const format = useFormat();
  const evidence = useEvidence(customer.stageEvidence);
  return (
    <div className={styles.stack}>
      <ValueSum customer={customer} />
      {customer.stage && (
        <Panel
          id="stage"
          title={
            <>
              {t('customers.stage')} <InfoTerm term="stages" />
            </>
          }
          extra={
            customer.stageSince && (
              <small>{t('customers.stageSince', { date: format.date(customer.stageSince) })}</small>
            )
          }
        >
          <StageTag stage={customer.stage} />
          <p className={styles.evidence}>{evidence}</p>
        </Panel>
      )}
      <Suspense fallback={<Busy rows={6} />}>
        <ClassesPanel customer={customer.id} />
      </Suspense>
      <Rhythm customer={customer} />
      <Chances customer={customer} />
      <Suspense fallback={<Busy rows={3} />}>
        <ReceivablesPanel customer={customer} />
      </Suspense>
      <Suspense fallback={<Busy rows={3} />}>
        <FilesPanel customer={customer.id} />
      </Suspense>
      <Suspense fallback={<Busy rows={3} />}>
        <RelationshipsPanel customer={customer} />
      </Suspense>
    </div>
  );
}
