import { useState, type SyntheticEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { DueFields } from '@/components/tasks/due-fields';
import { useTaskActions } from '@/components/tasks/use-task-actions';
import { TextField } from '@/components/text-field';
import { useToast } from '@/components/toast';
import { answered, api } from '@/lib/api/client';
import { entryKey } from '@/lib/api/entry-key';
import { remindAt, type Due } from '@/lib/tasks/due';
import { TASKS_KEY } from '@/lib/tasks/due-tasks';
import styles from './today-page.module.css';

/** What is to be done, Enter: due today unless another day is chosen. */
export function QuickAdd({ now }: { now: string }) {
  const { t } = useTranslation();
  const toast = useToast();
  const client = useQueryClient();
  const actions = useTaskActions();
  const blank: Due = { dueOn: now, dueTime: '', reminder: 'none' };
  const [title, setTitle] = useState('');
  const [due, setDue] = useState(blank);
  const [key, setKey] = useState(entryKey);
  const add = useMutation({
    mutationFn: () =>
      answered(
        api.POST('/api/v1/tasks', {
          params: { header: { 'Idempotency-Key': key } },
          body: {
            title: title.trim(),
            dueOn: due.dueOn,
            dueTime: due.dueTime || null,
            remindAt: remindAt(due),
          },
        }),
      ),
    onSuccess: async (task) => {
      setTitle('');
      setDue(blank);
      toast({
        text: t('tasks.added'),
        action: { label: t('words.undo'), run: () => void actions.remove(task) },
      });
      await client.invalidateQueries({ queryKey: TASKS_KEY });
    },
    onError: (error) => toast({ kind: 'failed', text: error.message }),
    onSettled: () => setKey(entryKey()),
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (title.trim() !== '' && due.dueOn !== '' && !add.isPending) add.mutate();
  };
  return (
    <form className={styles.add} aria-label={t('tasks.add')} noValidate onSubmit={submit}>
      <TextField
        label={t('tasks.task')}
        placeholder={t('tasks.taskHint')}
        maxLength={500}
        value={title}
        onChange={setTitle}
      />
      <DueFields due={due} error={due.dueOn === '' ? t('tasks.dayMissing') : undefined} onChange={setDue} />
      <Button type="primary" htmlType="submit" loading={add.isPending}>
        {t('words.add')}
      </Button>
    </form>
  );
}
