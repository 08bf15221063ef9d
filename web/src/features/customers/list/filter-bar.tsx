import { lazy, Suspense, useState } from 'react';
import { CloseOutlined, FilterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import type { Condition, Field, FieldEvent } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { loadTexts } from '@/lib/i18n/i18n';
import { conditionText } from '@/lib/condition-text';
import { QuickFilters } from './quick-filters';
import styles from './filter-bar.module.css';

const FilterPanel = lazy(async () => {
  const [{ FilterPanel: Component }] = await Promise.all([
    import('./filter/filter-panel'),
    loadTexts('views'),
  ]);
  return { default: Component };
});

type Props = {
  fields: Field[];
  events: FieldEvent[];
  conditions: Condition[];
  q: string;
  onChange: (conditions: Condition[]) => void;
};

/** One chip a condition, in words; all of them must hold. A click on one opens them all. */
export function FilterBar({ fields, events, conditions, q, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  return (
    <>
      <div className={styles.bar}>
        <QuickFilters fields={fields} conditions={conditions} onChange={onChange} />
        <Button
          size="small"
          icon={<FilterOutlined />}
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        >
          {t('list.addFilter')}
        </Button>
        {conditions.map((condition, index) => {
          const text = conditionText(condition, { t, format, fields, events });
          return (
            <span key={JSON.stringify(condition)} className={styles.chip}>
              <button
                type="button"
                title={text}
                aria-label={t('list.editFilter', { filter: text })}
                onClick={() => setEditing(true)}
              >
                {text}
              </button>
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
      {editing && (
        <Suspense fallback={<Busy rows={3} />}>
          <FilterPanel
            key={JSON.stringify(conditions)}
            fields={fields}
            events={events}
            conditions={conditions}
            q={q}
            onApply={(applied) => {
              setEditing(false);
              onChange(applied);
            }}
            onClose={() => setEditing(false)}
          />
        </Suspense>
      )}
    </>
  );
}
