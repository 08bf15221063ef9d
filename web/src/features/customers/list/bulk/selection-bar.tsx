import { lazy, Suspense, useState } from 'react';
import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { loadTexts } from '@/lib/i18n/i18n';
import { useMay } from '@/lib/session/session';
import { ExportButton } from '../export-button';
import type { ListState } from '../list-state';
import { idsOf, type Chosen } from './use-chosen';
import styles from './bulk.module.css';

const BulkDialog = lazy(async () => {
  const [{ BulkDialog: Component }] = await Promise.all([import('./bulk-dialog'), loadTexts('bulk')]);
  return { default: Component };
});

type Props = {
  chosen: Chosen;
  state: ListState;
  fields: Field[];
  /** Names of the columns shown. */
  columns: string[];
  shown: number;
  count: number | undefined;
};

/** Who is ticked, and what can be done with them. */
export function SelectionBar({ chosen, state, fields, columns, shown, count }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayWrite = useMay('write');
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
      {mayWrite && (
        <Button type="primary" icon={<EditOutlined />} onClick={() => setOpen(true)}>
          {t('list.bulkEdit')}
        </Button>
      )}
      <ExportButton state={state} columns={columns} count={many} ids={idsOf(chosen)} />
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
