import { useState, type SyntheticEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { Panel } from '@/components/panel';
import { PASSWORD_LENGTH } from '@/components/password-rules';
import { TextField } from '@/components/text-field';
import { useToast } from '@/components/toast';
import { answered, api } from '@/lib/api/client';
import { useMe } from '@/lib/session/session';
import { SESSION_KEY } from '@/lib/session/session-key';
import styles from './settings.module.css';

const BLANK = { current: '', password: '', again: '' };

export function PasswordSettings() {
  const { t } = useTranslation();
  const { passwordSet } = useMe();
  const client = useQueryClient();
  const toast = useToast();
  const [draft, setDraft] = useState(BLANK);
  const [tried, setTried] = useState(false);
  const set = (name: keyof typeof BLANK) => (value: string) => setDraft({ ...draft, [name]: value });
  const save = useMutation({
    mutationFn: () => {
      const { password, current } = draft;
      return answered(
        api.POST('/api/v1/me/password', { body: { password, ...(passwordSet && { current }) } }),
      );
    },
    onSuccess: async () => {
      setDraft(BLANK);
      setTried(false);
      toast({ text: t('settings.passwordSaved') });
      await client.invalidateQueries({ queryKey: SESSION_KEY });
    },
  });
  const short = draft.password.length < PASSWORD_LENGTH;
  const differ = draft.password !== draft.again;
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (!short && !differ) save.mutate();
  };
  const field = (name: keyof typeof BLANK, label: string, autoComplete: string, error?: string) => (
    <TextField
      type="password"
      label={label}
      value={draft[name]}
      autoComplete={autoComplete}
      error={error}
      onChange={set(name)}
    />
  );
  return (
    <Panel title={t('settings.password')}>
      <p className={styles.hint}>{t(passwordSet ? 'settings.passwordSet' : 'settings.passwordNotSet')}</p>
      {save.error && <Notice kind="error">{save.error.message}</Notice>}
      <form className={styles.form} noValidate onSubmit={onSubmit}>
        {passwordSet && (
          <div className={styles.whole}>
            {field('current', t('settings.currentPassword'), 'current-password')}
          </div>
        )}
        {field(
          'password',
          t('settings.newPassword'),
          'new-password',
          tried && short ? t('signIn.passwordShort') : undefined,
        )}
        {field(
          'again',
          t('settings.repeatPassword'),
          'new-password',
          tried && differ ? t('signIn.passwordsDiffer') : undefined,
        )}
        <Button htmlType="submit" loading={save.isPending}>
          {t(passwordSet ? 'settings.changePassword' : 'settings.setPassword')}
        </Button>
      </form>
    </Panel>
  );
}
