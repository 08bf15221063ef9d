import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { answered, api } from '@/lib/api/client';
import { entryKey } from '@/lib/api/entry-key';
import { useMe } from '@/lib/session/session';
import { Notice } from '../notice';
import { useToast } from '../toast';
import { blank, bodyOf, tooMany } from './case-draft';
import { CaseFields } from './case-fields';
import { useCaseActions, useRefreshCases } from './use-case-actions';
import styles from './cases.module.css';

type Props = { customer: { id: number; displayName: string }; onClose: () => void };

export function NewCaseDialog({ customer, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const me = useMe();
  const refresh = useRefreshCases();
  const actions = useCaseActions();
  const [draft, setDraft] = useState(() => blank(me.id));
  const [tried, setTried] = useState(false);
  const [key] = useState(entryKey);
  const create = useMutation({
    mutationFn: () =>
      answered(
        api.POST('/api/v1/cases', {
          params: { header: { 'Idempotency-Key': key } },
          body: { ...bodyOf(draft), customer: customer.id },
        }),
      ),
    onSuccess: async (opened) => {
      toast({
        text: t('cases.created'),
        action: { label: t('words.undo'), run: () => void actions.remove(opened) },
      });
      onClose();
      await refresh();
    },
  });
  const submit = () => {
    setTried(true);
    if (draft.subject.trim() !== '' && tooMany(draft.text) === 0 && !create.isPending) create.mutate();
  };
  return (
    <Modal
      open
      title={t('cases.newFor', { name: customer.displayName })}
      okText={t('cases.create')}
      confirmLoading={create.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {create.error && <Notice kind="error">{create.error.message}</Notice>}
        <CaseFields draft={draft} tried={tried} onChange={(part) => setDraft({ ...draft, ...part })} />
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden />
      </form>
    </Modal>
  );
}
