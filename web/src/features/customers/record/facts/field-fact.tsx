import { useState } from 'react';
import { EditOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { CustomerPage, Field } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useMay } from '@/lib/session/session';
import type { FieldContent } from '../../list/columns';
import { contentText } from '../../list/content-text';
import { Content } from '../../list/field-value';
import { ConflictDialog } from '../conflict-dialog';
import { declaredField } from './declared-field';
import { FieldEditor } from './field-editor';
import { useChange } from './use-change';
import styles from './facts.module.css';

const same = (one: FieldContent, other: FieldContent) => JSON.stringify(one) === JSON.stringify(other);

type Props = {
  customer: CustomerPage;
  field: Field;
  /** Asked for by the reader: what is empty is entered at once. */
  editedAtOnce?: boolean;
  onLeave?: (() => void) | undefined;
};

/** Click, enter, done: saved in place, with undo. What the server refuses stays open with the reason below it. */
export function FieldFact({ customer, field, editedAtOnce = false, onLeave }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayWrite = useMay('write');
  const fact = declaredField(field);
  const saved = fact.of(customer);
  const [editing, setEditing] = useState(editedAtOnce);
  const leave = () => {
    setEditing(false);
    onLeave?.();
  };
  const change = useChange(customer, fact, leave);
  const text = (value: FieldContent) => (value === null ? null : contentText(field, value, { t, format }));
  const finish = (value: FieldContent) => {
    if (same(value, saved)) leave();
    else change.save(value);
  };
  const label = t('customers.editField', { field: field.label });
  const shown = text(change.pending ?? saved);
  const { refused } = change;
  return (
    <>
      <dt>{field.label}</dt>
      <dd>
        {!mayWrite ? (
          saved === null ? (
            <em>{t('customers.unknown')}</em>
          ) : (
            <Content field={field} value={saved} />
          )
        ) : editing ? (
          <FieldEditor
            field={field}
            value={saved}
            error={
              refused &&
              (refused.problem?.errors?.find((each) => each.field === field.name)?.message ?? refused.message)
            }
            onDone={finish}
            onLeave={() => {
              change.reset();
              leave();
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
            aria-label={`${label}: ${shown ?? t('customers.unknown')}`}
            onClick={() => setEditing(true)}
          >
            {shown ?? <em>{t('customers.unknown')}</em>}
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
