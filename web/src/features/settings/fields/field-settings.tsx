import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { Panel } from '@/components/panel';
import { FieldDialog } from './field-dialog';
import { FieldRow } from './field-row';
import { useArrangeFields, useCustomFields } from './use-custom-fields';
import styles from '../settings.module.css';

/** The firm's own fields of a customer; an archived one keeps what was entered. */
export function FieldSettings() {
  const { t } = useTranslation();
  const fields = useCustomFields();
  const arrange = useArrangeFields();
  const [open, setOpen] = useState<number | 'new'>();
  const all = fields.data ?? [];
  const move = (from: number, by: number) => {
    const ids = all.map(({ id }) => id);
    ids.splice(from + by, 0, ...ids.splice(from, 1));
    arrange.mutate(ids);
  };
  return (
    <Panel
      id="fields"
      title={t('fields.title')}
      extra={<Button onClick={() => setOpen('new')}>{t('fields.new')}</Button>}
    >
      <p className={styles.hint}>{t('fields.hint')}</p>
      {fields.isPending ? (
        <Busy rows={2} />
      ) : !fields.data ? (
        <FailedToLoad error={fields.error} onRetry={() => void fields.refetch()} />
      ) : all.length === 0 ? (
        <p className={styles.hint}>{t('fields.none')}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={t('fields.title')}>
            <thead>
              <tr>
                <th scope="col">{t('fields.name')}</th>
                <th scope="col">{t('fields.type')}</th>
                <th scope="col">{t('fields.key')}</th>
                <th scope="col">
                  <span className="visually-hidden">{t('words.edit')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {all.map((field, index) => (
                <FieldRow
                  key={field.id}
                  field={field}
                  first={index === 0}
                  last={index === all.length - 1}
                  onMove={(by) => move(index, by)}
                  onEdit={() => setOpen(field.id)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open !== undefined && (
        <FieldDialog field={all.find(({ id }) => id === open)} onClose={() => setOpen(undefined)} />
      )}
    </Panel>
  );
}
