import type {
  Interaction,
  Mention,
  NewInteraction,
  Task,
  TaskChange,
  TaskSearch,
} from '../../src/lib/api/types';
import { addDays, today } from '../../src/lib/format/format';
import { PEOPLE } from './case-routes';
import { json, nothing, problem } from './http';
import type { Handler, Routes } from './http-types';
import { AS_OF } from './people';
import type { Person } from './scoring';

export type FollowUps = {
  interactions: (Interaction & { gone?: boolean })[];
  tasks: (Task & { gone?: boolean })[];
  mentions: Mention[];
};

const blank: Omit<Task, 'id' | 'title' | 'dueOn'> = {
  customer: null,
  owner: null,
  dueTime: null,
  overdue: false,
  remindAt: null,
  doneAt: null,
  interactionId: null,
  version: 0,
};

const inTime = ({ dueOn }: Task, { from, to }: TaskSearch) =>
  (!from || dueOn >= from) && (!to || dueOn <= to);

function wanted(task: Task & { gone?: boolean }, search: TaskSearch): boolean {
  const { when = 'open', customer } = search;
  const right = when === 'done' ? task.doneAt !== null : task.doneAt === null;
  return !task.gone && right && inTime(task, search) && (!customer || task.customer?.id === customer);
}

const mentionedBy = (ids: number[] | null = []) =>
  PEOPLE.filter(({ id }) => ids?.includes(id)).map(({ id, name }) => ({ id, name }));

export function followUpRoutes(people: Person[], known: FollowUps): Routes {
  const { interactions, tasks, mentions } = known;
  const seen = new Set<number>();
  const missing = () => problem(404, '没有这个任务。');
  const enter = (given: Partial<Task> & { title: string; dueOn: string }, customer?: number | null) => {
    const person = people.find(({ id }) => id === customer);
    const task = { ...blank, ...given, id: tasks.length + 1 };
    task.customer = person ? { id: person.id, displayName: person.name ?? `${person.id}` } : null;
    tasks.push(task);
    return task;
  };
  const onTask =
    (change: (task: Task & { gone?: boolean }, body: TaskChange & { until?: string }) => void): Handler =>
    ({ id, body }) => {
      const task = tasks.find((each) => each.id === Number(id));
      if (!task) return missing();
      if ('version' in body && body.version !== task.version) return problem(409, '其他人刚刚修改过。');
      change(task, body as TaskChange & { until?: string });
      task.version += 1;
      return json(task);
    };
  return {
    'POST /api/v1/tasks': ({ body }) => {
      const { title, dueOn, customer } = body as { title: string; dueOn: string; customer?: number };
      return json(enter({ title, dueOn, dueTime: (body.dueTime as string | null) ?? null }, customer), 201);
    },
    'POST /api/v1/tasks/search': ({ body }) =>
      json({
        items: tasks
          .filter((task) => wanted(task, body))
          .sort((one, other) => one.dueOn.localeCompare(other.dueOn)),
        next: null,
      }),
    'POST /api/v1/tasks/count': ({ body }) =>
      json({ count: tasks.filter((task) => wanted(task, body)).length }),
    'GET /api/v1/tasks/due': () => {
      const open = tasks.filter((task) => wanted(task, {}));
      return json({
        overdue: open.filter(({ overdue }) => overdue).length,
        today: open.filter(({ dueOn, overdue }) => dueOn === today('Asia/Shanghai') && !overdue).length,
        reminders: open.filter(({ remindAt }) => remindAt !== null && remindAt <= AS_OF),
      });
    },
    'PATCH /api/v1/tasks/{id}': onTask((task, change) =>
      Object.assign(task, change, { version: task.version }),
    ),
    'POST /api/v1/tasks/{id}/complete': onTask((task) => (task.doneAt = `${AS_OF}T09:00:00Z`)),
    'POST /api/v1/tasks/{id}/reopen': onTask((task) => (task.doneAt = null)),
    'POST /api/v1/tasks/{id}/snooze': onTask((task, { until }) => (task.dueOn = until ?? addDays(AS_OF, 1))),
    'POST /api/v1/tasks/{id}/dismiss-reminder': onTask((task) => (task.remindAt = null)),
    'POST /api/v1/tasks/{id}/restore': onTask((task) => (task.gone = false)),
    'DELETE /api/v1/tasks/{id}': onTask((task) => (task.gone = true)),
    'POST /api/v1/customers/{id}/interactions': ({ id, body }) => {
      const { kind, said, happenedAt, next, mentions } = body as NewInteraction;
      const interaction = {
        id: interactions.length + 1,
        customerId: Number(id),
        kind,
        said,
        happenedAt: happenedAt ?? `${AS_OF}T09:00:00Z`,
        writtenBy: 1,
        writer: '李强',
        writtenAt: `${AS_OF}T09:00:00Z`,
        version: 0,
        mentions: mentionedBy(mentions),
      };
      interactions.push(interaction);
      const task = next ? enter({ title: next.title ?? '继续跟进', dueOn: next.dueOn }, Number(id)) : null;
      return json({ interaction, task }, 201);
    },
    'GET /api/v1/mentions': () =>
      json({ items: mentions.filter(({ interactionId }) => !seen.has(interactionId)), next: null }),
    'POST /api/v1/mentions/{id}/seen': ({ id }) => {
      seen.add(Number(id));
      return nothing();
    },
    'DELETE /api/v1/mentions/{id}/seen': ({ id }) => {
      seen.delete(Number(id));
      return nothing();
    },
    'GET /api/v1/interactions/{id}': ({ id }) => json(interactions[Number(id) - 1]),
    'PATCH /api/v1/interactions/{id}': ({ id, body }) => {
      const interaction = interactions[Number(id) - 1];
      if (!interaction || interaction.version !== body.version) return problem(409, '其他人刚刚修改过。');
      const mentions = mentionedBy(body.mentions as number[] | undefined);
      return json(Object.assign(interaction, body, { version: interaction.version + 1, mentions }));
    },
    'DELETE /api/v1/interactions/{id}': ({ id }) => {
      const interaction = interactions[Number(id) - 1];
      if (interaction) interaction.gone = true;
      return nothing();
    },
    'POST /api/v1/interactions/{id}/restore': ({ id }) => {
      const interaction = interactions[Number(id) - 1];
      if (interaction) interaction.gone = false;
      return json(interaction);
    },
  };
}
