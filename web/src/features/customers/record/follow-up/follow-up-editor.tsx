import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { Notice } from '@/components/notice';
import { answered, api } from '@/lib/api/client';
import type { Interaction } from '@/lib/api/types';
import { useFirm } from '@/lib/session/session';
import { clockIn } from '@/lib/tasks/due';
import { ConflictDialog } from '../conflict-dialog';
import { ChosenFiles } from '../files/chosen-files';
import { draftOf, tooMany, type FollowUpDraft } from './follow-up-draft';
import { FollowUpFields } from './follow-up-fields';
import { useChangeFollowUp } from './use-follow-ups';
import styles from './follow-up.module.css';

/** In the place of the follow-up; reads it anew, for its version. */
export function FollowUpEditor({ id, onClose }: { id: number; onClose: () => void }) {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['interaction', id],
    queryFn: () => answered(api.GET('/api/v1/interactions/{id}', { params: { path: { id } } })),
    gcTime: 0,
  });
  if (isPending) return <Busy rows={4} />;
  if (!data) return <FailedToLoad error={error} onRetry={() => void refetch()} />;
  return <Editor old={data} onClose={onClose} />;
}

function Editor({ old, onClose }: { old: Interaction; onClose: () => void }) {
  const { t } = useTranslation();
  const timeZone = useFirm()?.timeZone ?? 'Asia/Shanghai';
  const [now] = useState(() => clockIn(timeZone));
  const [happened] = useState(() => clockIn(timeZone, new Date(old.happenedAt)));
  const [draft, setDraft] = useState<FollowUpDraft>(() => draftOf(old, happened));
  const [tried, setTried] = useState(false);
  const [files, setFiles] = useState<File[]>([]);
  const change = useChangeFollowUp(old, onClose);
  const save = () => {
    setTried(true);
    if (draft.said.trim() === '' || tooMany(draft.said) > 0 || change.isPending) return;
    // the minute that was not touched keeps its seconds
    change.mutate({ draft: draft.at === happened ? { ...draft, at: '' } : draft, files });
  };
  return (
    <form
      className={styles.form}
      aria-label={t('tasks.editFollowUp')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {change.error && <Notice kind="error">{change.error.message}</Notice>}
      <FollowUpFields
        draft={draft}
        now={now}
        tried={tried}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        onSave={save}
      />
      <ChosenFiles files={files} onChange={setFiles} />
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t('words.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t('words.save')}
        </Button>
      </div>
      {change.theirs && (
        <ConflictDialog
          label={t('tasks.conflictField')}
          theirs={change.theirs.said}
          mine={draft.said}
          onTheirs={onClose}
          onMine={save}
        />
      )}
    </form>
  );
}
