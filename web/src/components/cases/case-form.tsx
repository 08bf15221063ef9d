import { useState, type SyntheticEvent } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { hasStatus } from '@/lib/api/api-error';
import { answered, api } from '@/lib/api/client';
import type { Case } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useMay } from '@/lib/session/session';
import { Notice } from '../notice';
import { useToast } from '../toast';
import { bodyOf, draftOf, tooMany } from './case-draft';
import { CaseFields } from './case-fields';
import { CaseSteps } from './case-steps';
import { useRefreshCases } from './use-case-actions';
import styles from './cases.module.css';

/** What is known of a case; whoever may write changes it, and sees what somebody else has changed meanwhile. */
export function CaseForm({ known, onClose }: { known: Case; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const refresh = useRefreshCases();
  const mayWrite = useMay('write');
  const [draft, setDraft] = useState(() => draftOf(known));
  const [tried, setTried] = useState(false);
  const [theirs, setTheirs] = useState<Case>();
  const now = theirs ?? known;
  const params = { path: { id: known.id } };
  const save = useMutation({
    mutationFn: () =>
      answered(api.PATCH('/api/v1/cases/{id}', { params, body: { ...bodyOf(draft), version: now.version } })),
    onSuccess: async () => {
      toast({ text: t('cases.changed') });
      onClose();
      await refresh();
    },
    onError: async (error) => {
      if (!hasStatus(error, 409)) return;
      setTheirs(await answered(api.GET('/api/v1/cases/{id}', { params })));
      save.reset();
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (draft.subject.trim() !== '' && tooMany(draft.text) === 0 && !save.isPending) save.mutate();
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <div className={styles.state}>
        <strong>{t(`cases.states.${now.state}`)}</strong>
        <span>
          {t('cases.opened')} {format.dateTime(now.openedAt)}
        </span>
      </div>
      {now.result !== null && <p className={styles.result}>{now.result}</p>}
      {save.error && !hasStatus(save.error, 409) && <Notice kind="error">{save.error.message}</Notice>}
      {theirs && <Theirs theirs={theirs} onTake={() => setDraft(draftOf(theirs))} />}
      {mayWrite ? (
        <CaseFields draft={draft} tried={tried} onChange={(part) => setDraft({ ...draft, ...part })} />
      ) : (
        <Read known={known} />
      )}
      {mayWrite && (
        <CaseSteps known={now} onDone={onClose}>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('words.save')}
          </Button>
        </CaseSteps>
      )}
    </form>
  );
}

function Theirs({ theirs, onTake }: { theirs: Case; onTake: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Notice kind="warning">
      {t('cases.conflict')}
      <p className={styles.theirs}>
        <strong>{theirs.subject}</strong> · {t(`cases.kinds.${theirs.kind}`)} ·{' '}
        {t(`cases.priorities.${theirs.priority}`)} · {theirs.owner?.name ?? t('cases.nobody')} ·{' '}
        {format.date(theirs.dueOn)}
      </p>
      {theirs.text && <p className={styles.theirs}>{theirs.text}</p>}
      <Button size="small" onClick={onTake}>
        {t('cases.keepTheirs')}
      </Button>{' '}
      {t('cases.saveMine')}
    </Notice>
  );
}

function Read({ known }: { known: Case }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <strong dir="auto">{known.subject}</strong>
      {known.text && <p className={styles.result}>{known.text}</p>}
      <p className={styles.state}>
        {t(`cases.kinds.${known.kind}`)} · {t(`cases.priorities.${known.priority}`)} ·{' '}
        {known.owner?.name ?? t('cases.nobody')} · {format.date(known.dueOn)}
      </p>
    </>
  );
}
