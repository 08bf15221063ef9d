import { AppstoreOutlined, BarsOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '@/lib/api/types';
import type { Layout, ListState } from './list-state';
import styles from './customers-page.module.css';

type Props = { fields: Field[]; state: ListState; onChange: (change: Partial<ListState>) => void };

/** Groups by a field of choices, as parts of the table or as columns of a board. */
export function LayoutChooser({ fields, state, onChange }: Props) {
  const { t } = useTranslation();
  const offered = fields.filter(({ type, filterable }) => type === 'choice' && filterable);
  const other: Layout = state.layout === 'board' ? 'table' : 'board';
  const group = state.group ?? offered.find(({ name }) => name === 'stage')?.name ?? offered[0]?.name ?? null;
  return (
    <>
      <select
        className={styles.select}
        aria-label={t('list.groupBy')}
        value={state.group ?? ''}
        onChange={(event) =>
          onChange(event.target.value ? { group: event.target.value } : { group: null, layout: 'table' })
        }
      >
        <option value="">{t('list.noGroups')}</option>
        {offered.map(({ name, label }) => (
          <option key={name} value={name}>
            {t('list.by', { field: label })}
          </option>
        ))}
      </select>
      {offered.length > 0 && (
        <Button
          icon={other === 'board' ? <AppstoreOutlined /> : <BarsOutlined />}
          aria-label={t(`list.as.${other}`)}
          title={t(`list.as.${other}`)}
          onClick={() => onChange({ layout: other, group })}
        />
      )}
    </>
  );
}
