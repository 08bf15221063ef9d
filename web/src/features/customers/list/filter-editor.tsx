import { useState, type SyntheticEvent } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Condition, Field } from '@/lib/api/types';
import { FilterValue } from './filter-value';
import { conditionFrom, relationsOf, type Relation } from './filter-relations';
import styles from './filter-bar.module.css';

/** Field, relation, value: one condition at a time. */
export function FilterEditor({ fields, onAdd }: { fields: Field[]; onAdd: (condition: Condition) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(fields[0]?.name ?? '');
  const field = fields.find((each) => each.name === name);
  const relations = field ? relationsOf(field) : [];
  const [relation, setRelation] = useState<Relation | undefined>();
  const [values, setValues] = useState<string[]>([]);
  const chosen = relation && relations.includes(relation) ? relation : relations[0];
  const condition = field && chosen ? conditionFrom(field, chosen, values) : undefined;
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (condition) onAdd(condition);
  };
  return (
    <form className={styles.editor} onSubmit={onSubmit}>
      <label>
        {t('list.field')}
        <select
          autoFocus
          value={name}
          onChange={(event) => {
            setName(event.target.value);
            setValues([]);
          }}
        >
          {fields.map((each) => (
            <option key={each.name} value={each.name}>
              {each.label}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('list.relation')}
        <select value={chosen} onChange={(event) => setRelation(event.target.value as Relation)}>
          {relations.map((each) => (
            <option key={each} value={each}>
              {t(`list.relations.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {field && chosen && (
        <FilterValue field={field} relation={chosen} values={values} onChange={setValues} />
      )}
      <Button type="primary" htmlType="submit" disabled={!condition}>
        {t('words.add')}
      </Button>
    </form>
  );
}
