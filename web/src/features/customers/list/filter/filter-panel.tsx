import { useState, type SyntheticEvent } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Condition, Field, FieldEvent } from '@/lib/api/types';
import { allOf } from '@/lib/conditions';
import { useFormat } from '@/lib/format/use-format';
import { conditionText } from '@/lib/condition-text';
import { sizeOf } from './draft';
import { GroupEditor } from './group-editor';
import { wholeOf } from './reading';
import { useLiveCount } from './use-live-count';
import { conditionsBy, isFinished } from './writing';
import { newRule } from './new-rule';
import styles from './filter.module.css';

type Props = {
  fields: Field[];
  events: FieldEvent[];
  conditions: Condition[];
  q: string;
  onApply: (conditions: Condition[]) => void;
  onClose: () => void;
};

/** All conditions of the list, one within the other, with how many customers meet them. */
export function FilterPanel({ fields, events, conditions, q, onApply, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const filterable = fields.filter((field) => field.filterable);
  const [draft, setDraft] = useState(() => {
    const names = events.map(({ name }) => name);
    const whole = wholeOf(conditions, filterable, names);
    return whole.parts.length ? whole : { ...whole, parts: [newRule(filterable)] };
  });
  const said = conditionsBy(draft, filterable);
  const count = useLiveCount(said, q);
  const finished = isFinished(draft, filterable);
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    onApply(said);
  };
  const whole = allOf(said);
  const sentence = whole && conditionText(whole, { t, format, fields, events });
  return (
    <form
      className={styles.panel}
      aria-label={t('views.filter.title')}
      onSubmit={onSubmit}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <GroupEditor group={draft} fields={filterable} events={events} depth={0} onChange={setDraft} />
      <p className={styles.sentence}>
        {sentence ? t('views.filter.reads', { sentence }) : t('views.filter.everybody')}
      </p>
      <div className={styles.foot}>
        <Button type="primary" htmlType="submit">
          {t('views.filter.apply')}
        </Button>
        <Button onClick={onClose}>{t('words.cancel')}</Button>
        {sizeOf(draft) > 0 && (
          <Button type="text" onClick={() => setDraft({ ...draft, parts: [] })}>
            {t('list.clearFilters')}
          </Button>
        )}
        <span role="status" className={styles.count}>
          {count === undefined
            ? t('views.filter.counting')
            : t('words.customers', { count: count.count, n: count.text })}
          {!finished && ` · ${t('views.filter.unfinished')}`}
        </span>
      </div>
    </form>
  );
}
