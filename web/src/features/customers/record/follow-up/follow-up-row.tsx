import { lazy, Suspense, useState } from 'react';
import {
  CheckSquareOutlined,
  CommentOutlined,
  DeleteOutlined,
  EditOutlined,
  FileTextOutlined,
  HomeOutlined,
  PhoneOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { SaidText } from '@/components/said-text';
import type { TimelineItem } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useMay } from '@/lib/session/session';
import { FilesOfFollowUp } from '../files/files-of-follow-up';
import { KINDS } from './follow-up-draft';
import { useDeleteFollowUp } from './use-follow-ups';
import rows from '../timeline.module.css';
import styles from './follow-up.module.css';

const FollowUpEditor = lazy(async () => ({ default: (await import('./follow-up-editor')).FollowUpEditor }));

const ICONS = {
  call: PhoneOutlined,
  visit: HomeOutlined,
  message: CommentOutlined,
  meeting: TeamOutlined,
  note: FileTextOutlined,
};

export function isFollowUp({ interactionId, taskId }: TimelineItem): boolean {
  return interactionId !== undefined || taskId !== undefined;
}

/** What was said with the customer, or a task that was done. */
export function FollowUpRow({ item, customer }: { item: TimelineItem; customer: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayWrite = useMay('write');
  const remove = useDeleteFollowUp(customer);
  const [editing, setEditing] = useState(false);
  const { interactionId: id, version, said, title, by } = item;
  const kind = KINDS.find((each) => each === item.kind);
  const Icon = kind ? ICONS[kind] : CheckSquareOutlined;
  if (id !== undefined && editing) {
    return (
      <li className={styles.editing}>
        <Suspense fallback={<Busy rows={4} />}>
          <FollowUpEditor id={id} onClose={() => setEditing(false)} />
        </Suspense>
      </li>
    );
  }
  return (
    <li className={rows.row} data-kind={item.kind}>
      <Icon aria-hidden className={rows.icon} />
      <div className={rows.what}>
        <div>{kind ? t(`tasks.kinds.${kind}`) : t('tasks.completed')}</div>
        {said !== undefined && <SaidText said={said} mentions={item.mentions} />}
        {id !== undefined && <FilesOfFollowUp customer={customer} interaction={id} />}
        {title !== undefined && <div dir="auto">{title}</div>}
        {item.next && <Next next={item.next} />}
        <small>
          <time dateTime={item.at}>{format.dateTime(item.at)}</time>
          {by && ` · ${t('tasks.by', { name: by })}`}
        </small>
      </div>
      {mayWrite && id !== undefined && version !== undefined && (
        <span className={styles.actions}>
          <Button
            type="text"
            size="small"
            icon={<EditOutlined />}
            aria-label={t('tasks.editFollowUp')}
            onClick={() => setEditing(true)}
          />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t('tasks.deleteFollowUp')}
            onClick={() => void remove(id, version)}
          />
        </span>
      )}
    </li>
  );
}

function Next({ next }: { next: NonNullable<TimelineItem['next']> }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={styles.step} data-done={next.done}>
      {t('tasks.nextOn')} {format.date(next.dueOn)} {next.dueTime} · <span dir="auto">{next.title}</span>
    </div>
  );
}
