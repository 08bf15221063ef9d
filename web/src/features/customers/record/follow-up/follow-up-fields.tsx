import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/text-field';
import { KINDS, tooMany, type FollowUpDraft } from './follow-up-draft';
import { SaidField } from './said-field';
import styles from './follow-up.module.css';

type Props = {
  draft: FollowUpDraft;
  now: string;
  tried: boolean;
  onChange: (part: Partial<FollowUpDraft>) => void;
  onSave: () => void;
};

/** How, when and what was said. */
export function FollowUpFields({ draft, now, tried, onChange, onSave }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const many = tooMany(draft.said);
  const wrong =
    many > 0
      ? t('tasks.tooLong', { n: many })
      : tried && draft.said.trim() === ''
        ? t('tasks.saidMissing')
        : undefined;
  return (
    <>
      <div className={styles.top}>
        <div className={styles.kinds} role="radiogroup" aria-label={t('tasks.kind')}>
          {KINDS.map((kind) => (
            <label key={kind} data-chosen={draft.kind === kind}>
              <input
                type="radio"
                name={`${id}-kind`}
                checked={draft.kind === kind}
                onChange={() => onChange({ kind })}
              />
              {t(`tasks.kinds.${kind}`)}
            </label>
          ))}
        </div>
        <TextField
          type="datetime-local"
          label={t('tasks.when')}
          max={now}
          value={draft.at || now}
          onChange={(at) => onChange({ at })}
        />
      </div>
      <SaidField
        id={id}
        said={draft.said}
        wrong={wrong}
        onChange={(said) => onChange({ said })}
        onSave={onSave}
      />
    </>
  );
}
