import { lazy, Suspense, useState } from 'react';
import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { loadTexts } from '@/lib/i18n/i18n';
import type { ListState } from '../list-state';
import type { Chosen } from './use-chosen';
import styles from './bulk.module.css';

const BulkDialog = lazy(async () => {
  const [{ BulkDialog: Component }] = await Promise.all([import('./bulk-dialog'), loadTexts('bulk')]);
  return { default: Component };
});

type Props = { chosen: Chosen; state: ListState; fields: Field[]; shown: number; count: number | undefined };

/** Who is ticked, and what can be done with them. */
export function SelectionBar({ chosen, state, fields, shown, count }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  if (chosen.ids.size === 0) return null;
  const many = chosen.all ? (count ?? chosen.ids.size) : chosen.ids.size;
  const more = count !== undefined && count > shown && chosen.ids.size === shown && !chosen.all;
  return (
    <div className={styles.bar} role="region" aria-label={t('list.chosenBar')}>
      <span role="status">{t('list.chosen', { count: many, n: format.count(many) })}</span>
      {more && (
        <Button type="link" size="small" onClick={chosen.chooseAll}>
          {t('list.chooseAll', { n: format.count(count) })}
        </Button>
      )}
      <Button type="primary" icon={<EditOutlined />} onClick={() => setOpen(true)}>
        {t('list.bulkEdit')}
      </Button>
      <Button onClick={chosen.clear}>{t('list.chooseNobody')}</Button>
      {open && (
        <Suspense>
          <BulkDialog
            chosen={chosen}
            state={state}
            fields={fields}
            onClose={(done) => {
              setOpen(false);
              if (done) chosen.clear();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
