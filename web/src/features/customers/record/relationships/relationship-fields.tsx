import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/text-field';
import { hasRoles, KINDS, ROLES } from './kinds';
import { endsTooEarly, type RelationshipDraft } from './relationship-draft';
import styles from './relationships.module.css';

type Props = {
  draft: RelationshipDraft;
  of: string;
  tried: boolean;
  onChange: (part: Partial<RelationshipDraft>) => void;
};

export function RelationshipFields({ draft, of, tried, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const toggle = (role: string, on: boolean) =>
    onChange({ roles: on ? [...draft.roles, role] : draft.roles.filter((each) => each !== role) });
  return (
    <>
      <div className={styles.choice}>
        <label htmlFor={id}>{t('relationships.kindOf', { name: of })}</label>
        <select
          id={id}
          value={draft.kind}
          onChange={(event) =>
            onChange({ kind: KINDS.find((each) => each === event.target.value) ?? draft.kind })
          }
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`relationships.kinds.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      {hasRoles(draft.kind) && (
        <fieldset className={styles.roles}>
          <legend>{t('relationships.roles')}</legend>
          {ROLES.map((role) => (
            <label key={role}>
              <input
                type="checkbox"
                checked={draft.roles.includes(role)}
                onChange={(event) => toggle(role, event.target.checked)}
              />
              {t(`relationships.roleNames.${role}`)}
            </label>
          ))}
        </fieldset>
      )}
      <TextField
        type="date"
        label={t('relationships.since')}
        value={draft.since}
        onChange={(since) => onChange({ since })}
      />
      <TextField
        type="date"
        label={t('relationships.until')}
        value={draft.until}
        error={tried && endsTooEarly(draft) ? t('relationships.untilWrong') : undefined}
        onChange={(until) => onChange({ until })}
      />
      <div className={styles.whole}>
        <TextField
          label={t('relationships.note')}
          placeholder={t('relationships.optional')}
          maxLength={2000}
          value={draft.note}
          onChange={(note) => onChange({ note })}
        />
      </div>
    </>
  );
}
