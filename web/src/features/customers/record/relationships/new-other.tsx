import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/text-field';
import type { Other } from './relationship-draft';
import styles from './relationships.module.css';

type New = Extract<Other, { id: null }>;

/** The little that is needed of somebody who is entered on the way. */
export function NewOther({ other, onChange }: { other: New; onChange: (other: New) => void }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={styles.new}>
      <div className={styles.choice}>
        <label htmlFor={id}>{t('relationships.newKind')}</label>
        <select
          id={id}
          value={other.kind}
          onChange={({ target }) =>
            onChange({ ...other, kind: target.value === 'organisation' ? 'organisation' : 'person' })
          }
        >
          <option value="person">{t('relationships.person')}</option>
          <option value="organisation">{t('relationships.organisation')}</option>
        </select>
      </div>
      <TextField
        type="tel"
        autoComplete="off"
        label={t('relationships.phone')}
        placeholder={t('relationships.optional')}
        value={other.phone}
        onChange={(phone) => onChange({ ...other, phone })}
      />
    </div>
  );
}
