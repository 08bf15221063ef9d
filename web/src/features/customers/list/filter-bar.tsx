import { lazy, Suspense, useState } from 'react';
import { CloseOutlined, FilterOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import type { Condition, Field } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { conditionText } from './condition-text';
import { QuickFilters } from './quick-filters';
import styles from './filter-bar.module.css';

const FilterEditor = lazy(async () => ({ default: (await import('./filter-editor')).FilterEditor }));

type Props = { fields: Field[]; conditions: Condition[]; onChange: (conditions: Condition[]) => void };

/** One chip a condition, in words; all of them must hold. */
export function FilterBar({ fields, conditions, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  return (
    <div className={styles.bar}>
      <QuickFilters fields={fields} conditions={conditions} onChange={onChange} />
      <Popover
        open={adding}
        onOpenChange={setAdding}
        trigger="click"
        placement="bottomLeft"
        destroyOnHidden
        content={
          <Suspense fallback={<Busy rows={3} />}>
            <FilterEditor
              fields={fields.filter(({ filterable }) => filterable)}
              onAdd={(condition) => {
                setAdding(false);
                onChange([...conditions, condition]);
              }}
            />
          </Suspense>
        }
      >
        <Button size="small" icon={<FilterOutlined />}>
          {t('list.addFilter')}
        </Button>
      </Popover>
      {conditions.map((condition, index) => {
        const text = conditionText(condition, { t, format, fields });
        return (
          <span key={JSON.stringify(condition)} className={styles.chip}>
            <span title={text}>{text}</span>
            <button
              type="button"
              aria-label={t('list.removeFilter', { filter: text })}
              onClick={() => onChange(conditions.filter((_, other) => other !== index))}
            >
              <CloseOutlined aria-hidden />
            </button>
          </span>
        );
      })}
      {conditions.length > 1 && (
        <Button size="small" type="link" onClick={() => onChange([])}>
          {t('list.clearFilters')}
        </Button>
      )}
    </div>
  );
}
