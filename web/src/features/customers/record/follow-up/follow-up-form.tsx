import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { DueFields } from '@/components/tasks/due-fields';
import { TextField } from '@/components/text-field';
import { useFirm } from '@/lib/session/session';
import { clockIn } from '@/lib/tasks/due';
import { ChosenFiles } from '../files/chosen-files';
import { BLANK, tooMany, type FollowUpDraft } from './follow-up-draft';
import { FollowUpFields } from './follow-up-fields';
import { useWriteFollowUp } from './use-follow-ups';
import styles from './follow-up.module.css';

/** 写跟进: what was said, and what is to be done next and when. */
export function FollowUpForm({ customer, onClose }: { customer: number; onClose: () => void }) {
  const { t } = useTranslation();
  const timeZone = useFirm()?.timeZone ?? 'Asia/Shanghai';
  const [now] = useState(() => clockIn(timeZone));
  const [draft, setDraft] = useState<FollowUpDraft>(BLANK);
  const [tried, setTried] = useState(false);
  const [files, setFiles] = useState<File[]>([]);
  const write = useWriteFollowUp(customer, onClose);
  const change = (part: Partial<FollowUpDraft>) => setDraft((before) => ({ ...before, ...part }));
  const noDay = draft.due.dueOn === '' && draft.next.trim() !== '' ? t('tasks.dayMissing') : undefined;
  const save = () => {
    setTried(true);
    if (draft.said.trim() === '' || tooMany(draft.said) > 0 || noDay || write.isPending) return;
    write.mutate({ draft, files });
  };
  return (
    <form
      className={styles.form}
      aria-label={t('tasks.write')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {write.error && <Notice kind="error">{write.error.message}</Notice>}
      <FollowUpFields draft={draft} now={now} tried={tried} onChange={change} onSave={save} />
      <ChosenFiles files={files} onChange={setFiles} />
      <fieldset className={styles.next}>
        <legend>{t('tasks.nextOn')}</legend>
        <TextField
          label={t('tasks.next')}
          placeholder={t('tasks.optional')}
          value={draft.next}
          onChange={(next) => change({ next })}
        />
        <DueFields due={draft.due} error={tried ? noDay : undefined} onChange={(due) => change({ due })} />
      </fieldset>
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t('words.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={write.isPending}>
          {t('words.save')} <kbd>Ctrl ↵</kbd>
        </Button>
      </div>
    </form>
  );
}
