import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/components/panel';
import { TaskRow } from '@/components/tasks/task-row';
import type { Task } from '@/lib/api/types';
import rows from '@/components/tasks/tasks.module.css';

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** From tick to tick, through all panels of the page. */
function move(event: KeyboardEvent<HTMLElement>) {
  const step = STEPS[event.key];
  const here = event.target;
  if (!step || !(here instanceof HTMLInputElement) || here.type !== 'checkbox') return;
  const ticks = [...document.querySelectorAll<HTMLInputElement>('main li > input[type=checkbox]')];
  ticks[ticks.indexOf(here) + step]?.focus();
  event.preventDefault();
}

export function TaskPanel({ title, tasks }: { title: string; tasks: Task[] }) {
  const { t } = useTranslation();
  return (
    <Panel title={title}>
      <ul className={rows.tasks} title={t('tasks.keys')} onKeyDown={move}>
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} />
        ))}
      </ul>
    </Panel>
  );
}
