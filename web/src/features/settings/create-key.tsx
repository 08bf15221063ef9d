import { useState, type SyntheticEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { TextField } from '@/components/text-field';
import { useToast } from '@/components/toast';
import { answered, api } from '@/lib/api/client';
import { ChoiceField } from './choice-field';
import { roleOf, ROLES } from './users/roles';
import styles from './settings.module.css';

/** The key is shown once, here, and nowhere again. */
export function CreateKey() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const toast = useToast();
  const [name, setName] = useState('');
  const [role, setRole] = useState<string>('member');
  const [tried, setTried] = useState(false);
  const create = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/api-keys', { body: { name: name.trim(), role } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['api-keys'] }),
  });
  const key = create.data?.key;
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim()) create.mutate();
  };
  const close = () => {
    create.reset();
    setName('');
    setTried(false);
  };
  const copy = async () => {
    await navigator.clipboard.writeText(key ?? '');
    toast({ text: t('words.copied') });
  };
  return (
    <>
      {create.error && <Notice kind="error">{create.error.message}</Notice>}
      <form className={styles.create} noValidate onSubmit={onSubmit}>
        <TextField
          label={t('settings.keyName')}
          value={name}
          error={tried && !name.trim() ? t('settings.keyNameMissing') : undefined}
          onChange={setName}
        />
        <ChoiceField
          label={t('settings.users.role')}
          value={role}
          choices={[...ROLES]}
          nameOf={(each) => t(`settings.users.roles.${roleOf(each)}`)}
          onChange={setRole}
        />
        <Button htmlType="submit" loading={create.isPending}>
          {t('settings.createKey')}
        </Button>
      </form>
      <Modal
        open={key !== undefined}
        title={t('settings.newKey', { name: name.trim() })}
        onCancel={close}
        footer={[
          <Button key="copy" type="primary" onClick={() => void copy()}>
            {t('words.copy')}
          </Button>,
          <Button key="close" onClick={close}>
            {t('words.close')}
          </Button>,
        ]}
      >
        <Notice kind="warning">{t('settings.newKeyHint')}</Notice>
        <code className={styles.key}>{key}</code>
      </Modal>
    </>
  );
}
