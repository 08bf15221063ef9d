import { useState, type SyntheticEvent } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { PASSWORD_LENGTH } from '@/components/password-rules';
import { TextField } from '@/components/text-field';
import { answered, api } from '@/lib/api/client';
import styles from './sign-in-page.module.css';

type Props = { onSet: () => void; onLater?: (() => void) | undefined };

export function SetPasswordForm({ onSet, onLater }: Props) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const set = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/me/password', { body: { password } })),
    onSuccess: onSet,
  });
  const short = password.length < PASSWORD_LENGTH;
  const differ = again !== password;
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (!short && !differ) set.mutate();
  };
  return (
    <form className={styles.form} noValidate onSubmit={onSubmit}>
      <h2>{t('signIn.setPassword')}</h2>
      <p>{t('signIn.setPasswordHint')}</p>
      {set.error && <Notice kind="error">{set.error.message}</Notice>}
      <TextField
        label={t('signIn.newPassword')}
        type="password"
        value={password}
        onChange={setPassword}
        error={tried && short ? t('signIn.passwordShort') : undefined}
        autoComplete="new-password"
        autoFocus
      />
      <TextField
        label={t('signIn.repeatPassword')}
        type="password"
        value={again}
        onChange={setAgain}
        error={tried && differ ? t('signIn.passwordsDiffer') : undefined}
        autoComplete="new-password"
      />
      <Button type="primary" size="large" block htmlType="submit" loading={set.isPending}>
        {t('signIn.setPassword')}
      </Button>
      {onLater && (
        <Button type="link" onClick={onLater}>
          {t('signIn.later')}
        </Button>
      )}
    </form>
  );
}
