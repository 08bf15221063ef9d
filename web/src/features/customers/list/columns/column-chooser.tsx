import { useState } from 'react';
import { ArrowDownOutlined, ArrowUpOutlined, HolderOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '@/lib/api/types';
import type { ShownColumn } from '../columns';
import styles from './column-chooser.module.css';

type Props = { fields: Field[]; shown: ShownColumn[]; onChange: (shown: ShownColumn[]) => void };

/** Those shown on top, in their order; the others below. */
export function ColumnChooser({ fields, shown, onChange }: Props) {
  const { t } = useTranslation();
  const [dragged, setDragged] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const known = shown.filter(({ field }) => fields.some(({ name }) => name === field));
  const move = (field: string, to: number) => {
    const column = known.find((each) => each.field === field);
    if (!column || to < 0 || to >= known.length) return;
    const rest = known.filter((each) => each.field !== field);
    onChange([...rest.slice(0, to), column, ...rest.slice(to)]);
  };
  const labelOf = (field: string) => fields.find(({ name }) => name === field)?.label ?? field;
  const others = fields.filter(
    ({ name, label }) =>
      !known.some(({ field }) => field === name) && label.toLowerCase().includes(typed.trim().toLowerCase()),
  );
  return (
    <div className={styles.chooser}>
      <ol>
        {known.map(({ field }, place) => (
          <li
            key={field}
            draggable
            data-dragged={dragged === field}
            onDragStart={() => setDragged(field)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => {
              event.preventDefault();
              if (dragged && dragged !== field) move(dragged, place);
            }}
          >
            <HolderOutlined aria-hidden className={styles.handle} />
            <label>
              <input
                type="checkbox"
                checked
                onChange={() => onChange(known.filter((each) => each.field !== field))}
              />
              {labelOf(field)}
            </label>
            <Button
              size="small"
              type="text"
              icon={<ArrowUpOutlined />}
              disabled={place === 0}
              aria-label={t('views.columns.up', { name: labelOf(field) })}
              onClick={() => move(field, place - 1)}
            />
            <Button
              size="small"
              type="text"
              icon={<ArrowDownOutlined />}
              disabled={place === known.length - 1}
              aria-label={t('views.columns.down', { name: labelOf(field) })}
              onClick={() => move(field, place + 1)}
            />
          </li>
        ))}
      </ol>
      <input
        type="search"
        aria-label={t('views.columns.find')}
        placeholder={t('views.columns.find')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul>
        {others.map(({ name, label }) => (
          <li key={name}>
            <label>
              <input type="checkbox" checked={false} onChange={() => onChange([...known, { field: name }])} />
              {label}
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}
