import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useColleagues } from '@/lib/session/colleagues';
import { TextField } from '../text-field';
import { KINDS, PRIORITIES, tooMany, type CaseDraft } from './case-draft';
import styles from './cases.module.css';

type Props = {
  draft: CaseDraft;
  tried: boolean;
  onChange: (change: Partial<CaseDraft>) => void;
};

export function CaseFields({ draft, tried, onChange }: Props) {
  const { t } = useTranslation();
  const colleagues = useColleagues().data ?? [];
  const text = useId();
  const long = tooMany(draft.text);
  return (
    <>
      <TextField
        autoFocus
        label={t('cases.subject')}
        maxLength={500}
        value={draft.subject}
        error={tried && draft.subject.trim() === '' ? t('cases.subjectMissing') : undefined}
        onChange={(subject) => onChange({ subject })}
      />
      <div className={styles.area}>
        <label htmlFor={text}>{t('cases.text')}</label>
        <textarea
          id={text}
          rows={4}
          dir="auto"
          value={draft.text}
          onChange={(event) => onChange({ text: event.target.value })}
        />
        {long > 0 && <p role="alert">{t('cases.tooLong', { n: long })}</p>}
      </div>
      <div className={styles.grid}>
        <Choice
          label={t('cases.kind')}
          value={draft.kind}
          onChange={(kind) => onChange({ kind } as CaseDraft)}
        >
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`cases.kinds.${each}`)}
            </option>
          ))}
        </Choice>
        <Choice
          label={t('cases.priority')}
          value={draft.priority}
          onChange={(priority) => onChange({ priority } as CaseDraft)}
        >
          {PRIORITIES.map((each) => (
            <option key={each} value={each}>
              {t(`cases.priorities.${each}`)}
            </option>
          ))}
        </Choice>
        <Choice label={t('cases.owner')} value={draft.owner} onChange={(owner) => onChange({ owner })}>
          <option value="">{t('cases.nobody')}</option>
          {colleagues.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
        <TextField
          type="date"
          label={t('cases.dueOn')}
          value={draft.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
        />
      </div>
    </>
  );
}

type ChoiceProps = { label: string; value: string; onChange: (value: string) => void; children: ReactNode };

function Choice({ label, value, onChange, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className={styles.area}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </div>
  );
}
