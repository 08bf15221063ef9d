import type { KeyboardEvent } from 'react';
import { Mentions } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAtWork } from '@/lib/session/colleagues';
import { useMe } from '@/lib/session/session';
import styles from './follow-up.module.css';

type Props = {
  id: string;
  said: string;
  wrong?: string;
  onChange: (said: string) => void;
  onSave: () => void;
};

/** What was said; an @ offers the colleagues. */
export function SaidField({ id, said, wrong, onChange, onSave }: Props) {
  const { t } = useTranslation();
  const me = useMe().name;
  const colleagues = useAtWork();
  const options = colleagues
    .filter(({ name }) => name !== me)
    .map(({ name }) => ({ key: name, value: name, label: name }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave();
  };
  return (
    <div className={styles.said}>
      <label htmlFor={id}>{t('tasks.said')}</label>
      <Mentions
        id={id}
        autoFocus
        dir="auto"
        rows={4}
        options={options}
        notFoundContent={t('tasks.noColleague')}
        status={wrong === undefined ? undefined : 'error'}
        value={said}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? `${id}-hint` : `${id}-wrong`}
        onChange={onChange}
        onKeyDown={onKeyDown}
      />
      {wrong === undefined ? (
        <small id={`${id}-hint`}>{t('tasks.mentionHint')}</small>
      ) : (
        <p id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
