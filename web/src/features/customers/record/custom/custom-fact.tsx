import { useState } from 'react';
import { EditOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { CustomerPage, Field } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { valueOf, type FieldContent } from '../../list/columns';
import { Content } from '../../list/field-value';
import { contentText } from '../../list/content-text';
import { ConflictDialog } from '../conflict-dialog';
import { CustomEditor } from './custom-editor';
import { useChangeCustom } from './use-change-custom';
import styles from '../facts.module.css';

const same = (one: FieldContent, other: FieldContent) => JSON.stringify(one) === JSON.stringify(other);

/** Click, enter, done: saved in place, with undo. What the server refuses stays open with the reason below it. */
export function CustomFact({ customer, field }: { customer: CustomerPage; field: Field }) {
  const { t } = useTranslation();
  const format = useFormat();
  const saved = valueOf(customer, field.name);
  const [editing, setEditing] = useState(false);
  const change = useChangeCustom(customer, field, () => setEditing(false));
  const text = (value: FieldContent) => (value === null ? null : contentText(field, value, { t, format }));
  const finish = (value: FieldContent) => {
    if (same(value, saved)) setEditing(false);
    else change.save(value);
  };
  const label = t('customers.editField', { field: field.label });
  return (
    <>
      <dt>{field.label}</dt>
      <dd>
        {editing ? (
          <CustomEditor
            field={field}
            value={saved}
            error={change.error}
            onDone={finish}
            onLeave={() => {
              change.reset();
              setEditing(false);
            }}
          />
        ) : field.type === 'link' && saved !== null ? (
          <>
            <Content field={field} value={saved} />{' '}
            <button
              type="button"
              className={styles.pencil}
              aria-label={label}
              onClick={() => setEditing(true)}
            >
              <EditOutlined aria-hidden />
            </button>
          </>
        ) : (
          <button
            type="button"
            className={styles.value}
            aria-label={`${label}: ${text(saved) ?? t('customers.unknown')}`}
            onClick={() => setEditing(true)}
          >
            {text(saved) ?? <em>{t('customers.unknown')}</em>}
          </button>
        )}
      </dd>
      {change.conflict && (
        <ConflictDialog
          label={field.label}
          theirs={text(change.conflict.theirs)}
          mine={text(change.conflict.mine)}
          onTheirs={change.keepTheirs}
          onMine={change.useMine}
        />
      )}
    </>
  );
}
