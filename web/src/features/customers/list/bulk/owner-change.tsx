import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useColleagues } from '@/lib/session/colleagues';
import type { Draft } from './draft';
import styles from './bulk.module.css';

type Props = { draft: Draft; onChange: (draft: Draft) => void };

export function OwnerChange({ draft, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const colleagues = useColleagues().data ?? [];
  const ownerOf = (text: string) => (text === '' ? null : text === 'pool' ? 'pool' : Number(text));
  return (
    <div className={styles.input}>
      <label htmlFor={id}>{t('customers.owner.label')}</label>
      <select
        id={id}
        value={draft.owner ?? ''}
        onChange={({ target }) => onChange({ ...draft, owner: ownerOf(target.value) })}
      >
        <option value="">{t('bulk.chooseOwner')}</option>
        <option value="pool">{t('customers.owner.pool')}</option>
        {colleagues
          .filter(({ enabled }) => enabled)
          .map(({ id: colleague, name }) => (
            <option key={colleague} value={colleague}>
              {name}
            </option>
          ))}
      </select>
    </div>
  );
}
