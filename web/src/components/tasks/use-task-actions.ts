import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '@/lib/api/client';
import type { Task, TaskChange } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { clockIn } from '@/lib/tasks/due';
import { TASKS_KEY } from '@/lib/tasks/due-tasks';
import { useFirm } from '@/lib/session/session';
import { useToast, type Toast } from '../toast';

const at = ({ id }: Task) => ({ path: { id } });

/** What one can do with a task; each can be undone, and says so when somebody else was quicker. */
export function useTaskActions() {
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const client = useQueryClient();
  const timeZone = useFirm()?.timeZone ?? 'Asia/Shanghai';

  const refresh = () =>
    Promise.all(
      [TASKS_KEY, ['customer'], ['customers']].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
  const run = async (work: () => Promise<Toast | undefined>): Promise<boolean> => {
    let done = true;
    try {
      const said = await work();
      if (said) toast(said);
    } catch (error) {
      done = false;
      toast({ kind: 'failed', text: error instanceof Error ? error.message : t('words.failed') });
    }
    await refresh();
    return done;
  };
  const undoing = (work: () => Promise<unknown>) => ({
    label: t('words.undo'),
    run: () =>
      void run(async () => {
        await work();
        return { text: t('words.undone') };
      }),
  });
  const toggle = (task: Task, to: 'complete' | 'reopen') =>
    answered(
      to === 'complete'
        ? api.POST('/api/v1/tasks/{id}/complete', { params: at(task), body: { version: task.version } })
        : api.POST('/api/v1/tasks/{id}/reopen', { params: at(task), body: { version: task.version } }),
    );
  const patch = (task: Task, body: Omit<TaskChange, 'version'>) =>
    answered(api.PATCH('/api/v1/tasks/{id}', { params: at(task), body: { ...body, version: task.version } }));
  const before = (task: Task) => ({
    title: task.title,
    dueOn: task.dueOn,
    dueTime: task.dueTime,
    remindAt: task.remindAt && clockIn(timeZone, new Date(task.remindAt)),
  });

  return {
    complete: (task: Task) =>
      run(async () => {
        const now = await toggle(task, 'complete');
        return { text: t('tasks.done', { title: task.title }), action: undoing(() => toggle(now, 'reopen')) };
      }),
    reopen: (task: Task) =>
      run(async () => {
        const now = await toggle(task, 'reopen');
        return {
          text: t('tasks.reopened', { title: task.title }),
          action: undoing(() => toggle(now, 'complete')),
        };
      }),
    change: (task: Task, change: Omit<TaskChange, 'version'>) =>
      run(async () => {
        const now = await patch(task, change);
        return { text: t('tasks.taskChanged'), action: undoing(() => patch(now, before(task))) };
      }),
    snooze: (task: Task, until: string) =>
      run(async () => {
        const body = { until, version: task.version };
        const now = await answered(api.POST('/api/v1/tasks/{id}/snooze', { params: at(task), body }));
        return {
          text: t('tasks.snoozed', { date: format.date(until) }),
          action: undoing(() => patch(now, before(task))),
        };
      }),
    remove: (task: Task) =>
      run(async () => {
        const query = { version: task.version };
        await answered(api.DELETE('/api/v1/tasks/{id}', { params: { ...at(task), query } }));
        return {
          text: t('tasks.taskDeleted', { title: task.title }),
          action: undoing(() => answered(api.POST('/api/v1/tasks/{id}/restore', { params: at(task) }))),
        };
      }),
    dismissReminder: (task: Task) =>
      run(async () => {
        const body = { version: task.version };
        await answered(api.POST('/api/v1/tasks/{id}/dismiss-reminder', { params: at(task), body }));
        return undefined;
      }),
  };
}
