import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { LinkButton } from '@/components/link-button';
import { StatePage } from '@/components/state-page';
import { useFields } from '@/lib/catalogue';
import { BulkEditRow } from './bulk-edit-row';
import { useBulkEdits } from './use-bulk-edits';
import styles from './bulk-edits.module.css';

/** What was changed for many at once, each to be undone. */
export function BulkEditsPage() {
  const { t } = useTranslation();
  const edits = useBulkEdits();
  const fields = useFields().data ?? [];
  const items = edits.data ?? [];
  return (
    <>
      <h1>{t('bulk.past')}</h1>
      {edits.isPending ? (
        <Busy rows={6} />
      ) : !edits.data ? (
        <FailedToLoad error={edits.error} onRetry={() => void edits.refetch()} />
      ) : items.length === 0 ? (
        <StatePage
          title={t('bulk.none')}
          hint={t('bulk.noneHint')}
          action={<LinkButton to="/customers">{t('bulk.toCustomers')}</LinkButton>}
        />
      ) : (
        <ul className={styles.edits}>
          {items.map((edit) => (
            <BulkEditRow key={edit.id} edit={edit} fields={fields} />
          ))}
        </ul>
      )}
    </>
  );
}
