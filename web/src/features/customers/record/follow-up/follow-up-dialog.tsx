import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { SaidText } from '@/components/said-text';
import { answered, api } from '@/lib/api/client';
import type { Interaction } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { FilesOfFollowUp } from '../files/files-of-follow-up';
import { KINDS } from './follow-up-draft';

/** One follow-up to read. */
export function FollowUpDialog({ id, onClose }: { id: number; onClose: () => void }) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['interaction', id],
    queryFn: () => answered(api.GET('/api/v1/interactions/{id}', { params: { path: { id } } })),
    gcTime: 0,
  });
  const kind = KINDS.find((each) => each === data?.kind);
  return (
    <Modal open width={600} title={kind && t(`tasks.kinds.${kind}`)} footer={null} onCancel={onClose}>
      {isPending ? (
        <Busy rows={4} />
      ) : data ? (
        <Shown interaction={data} />
      ) : (
        <FailedToLoad error={error} onRetry={() => void refetch()} />
      )}
    </Modal>
  );
}

function Shown({ interaction }: { interaction: Interaction }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, customerId, said, mentions, happenedAt, writer } = interaction;
  return (
    <>
      <SaidText said={said} mentions={mentions.map(({ name }) => name)} />
      <FilesOfFollowUp customer={customerId} interaction={id} />
      <small>
        <time dateTime={happenedAt}>{format.dateTime(happenedAt)}</time>
        {writer && ` · ${t('tasks.by', { name: writer })}`}
      </small>
    </>
  );
}
