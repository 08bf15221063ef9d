import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field, FieldEvent } from '@/lib/api/types';
import type { Relation, Rule } from './draft';
import { ruleFor } from './new-rule';
import { EVENT_RELATIONS, needsOf, relationsOf } from './relations';
import { RuleValue } from './rule-value';
import styles from './filter.module.css';

type Props = {
  rule: Rule;
  fields: Field[];
  events: FieldEvent[];
  onChange: (rule: Rule) => void;
  onRemove: () => void;
};

const EVENT = 'event:';

/** Field or event, relation, value. */
export function RuleEditor({ rule, fields, events, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const { subject, relation } = rule;
  const field = 'field' in subject ? fields.find(({ name }) => name === subject.field) : undefined;
  const relations = field ? relationsOf(field) : 'event' in subject ? EVENT_RELATIONS : [];
  const onSubject = (chosen: string) =>
    onChange(
      chosen.startsWith(EVENT)
        ? { ...rule, subject: { event: chosen.slice(EVENT.length) }, relation: 'happenedInLast', values: [] }
        : ruleFor(
            fields.find(({ name }) => name === chosen),
            rule.id,
          ),
    );
  const onRelation = (next: Relation) =>
    onChange({ ...rule, relation: next, values: needsOf(next) === needsOf(relation) ? rule.values : [] });
  return (
    <div className={styles.rule} role="group" aria-label={t('views.filter.rule')}>
      <select
        aria-label={t('views.filter.field')}
        value={'field' in subject ? subject.field : EVENT + subject.event}
        onChange={(event) => onSubject(event.target.value)}
      >
        {fields.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
        {events.length > 0 && (
          <optgroup label={t('views.filter.events')}>
            {events.map(({ name, label }) => (
              <option key={name} value={EVENT + name}>
                {label}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      <select
        aria-label={t('views.filter.relation')}
        value={relation}
        onChange={(event) => onRelation(event.target.value as Relation)}
      >
        {relations.map((each) => (
          <option key={each} value={each}>
            {t(`views.filter.relations.${each}`)}
          </option>
        ))}
      </select>
      <RuleValue
        field={field}
        relation={relation}
        values={rule.values}
        onChange={(values) => onChange({ ...rule, values })}
      />
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined />}
        aria-label={t('views.filter.removeRule')}
        onClick={onRemove}
      />
    </div>
  );
}
