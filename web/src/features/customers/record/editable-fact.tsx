import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerPage } from '@/lib/api/types';
import { useMay } from '@/lib/session/session';
import { ConflictDialog } from './conflict-dialog';
import { useChangeFact, type FactName } from './use-change-fact';
import styles from './facts.module.css';

/** Click, type, Enter: saved in place, with undo. Escape leaves it as it was. */
export function EditableFact({ customer, field }: { customer: CustomerPage; field: FactName }) {
  const { t } = useTranslation();
  const mayWrite = useMay('write');
  const label = t(`customers.${field}`);
  const saved = customer[field];
  const [draft, setDraft] = useState<string | null>(null);
  const change = useChangeFact(customer, field);
  const finish = () => {
    const next = draft?.trim() ?? '';
    setDraft(null);
    if (draft !== null && next !== (saved ?? '')) change.save(next === '' ? null : next);
  };
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {!mayWrite ? (
          (saved ?? <em>{t('customers.unknown')}</em>)
        ) : draft === null ? (
          <button
            type="button"
            className={styles.value}
            aria-label={`${t('customers.editField', { field: label })}: ${saved ?? t('customers.unknown')}`}
            onClick={() => setDraft(saved ?? '')}
          >
            {change.pending ?? saved ?? <em>{t('customers.unknown')}</em>}
          </button>
        ) : (
          <input
            className={styles.input}
            autoFocus
            aria-label={label}
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={finish}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) finish();
              if (event.key === 'Escape') setDraft(null);
            }}
          />
        )}
      </dd>
      {change.conflict && (
        <ConflictDialog
          label={label}
          theirs={change.conflict.theirs}
          mine={change.conflict.mine}
          onTheirs={change.keepTheirs}
          onMine={change.useMine}
        />
      )}
    </>
  );
}
