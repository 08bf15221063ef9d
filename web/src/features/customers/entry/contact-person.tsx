import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/text-field';
import type { Draft } from './entry-fields';
import styles from './new-customer-page.module.css';

type Props = { draft: Draft; onChange: (draft: Draft) => void };

/** Whom one speaks with there: entered as a person of its own, related to the organisation. */
export function ContactPerson({ draft, onChange }: Props) {
  const { t } = useTranslation();
  const nameless = draft.contactPhone.trim() !== '' && draft.contactName.trim() === '';
  return (
    <fieldset className={styles.input}>
      <legend>{t('entry.contact')}</legend>
      <TextField
        autoComplete="off"
        label={t('entry.contactName')}
        value={draft.contactName}
        error={nameless ? t('entry.contactNameMissing') : undefined}
        onChange={(contactName) => onChange({ ...draft, contactName })}
      />
      <TextField
        type="tel"
        autoComplete="off"
        label={t('entry.contactPhone')}
        value={draft.contactPhone}
        onChange={(contactPhone) => onChange({ ...draft, contactPhone })}
      />
    </fieldset>
  );
}
