import { useState, type SyntheticEvent } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/text-field';
import { answered, api } from '@/lib/api/client';
import type { Me } from '@/lib/api/types';
import { SignInProblem } from './sign-in-problem';
import styles from './sign-in-page.module.css';

export function PasswordForm({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const signIn = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/sign-in', { body: { name, password } })),
    onSuccess: onSignedIn,
  });
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() && password) signIn.mutate();
  };
  return (
    <form className={styles.form} noValidate onSubmit={onSubmit}>
      <h2>{t('signIn.title')}</h2>
      <SignInProblem error={signIn.error} refused={t('signIn.wrong')} />
      <TextField
        label={t('signIn.name')}
        value={name}
        onChange={setName}
        error={tried && !name.trim() ? t('signIn.nameMissing') : undefined}
        autoComplete="username"
        autoFocus
      />
      <TextField
        label={t('signIn.password')}
        type="password"
        value={password}
        onChange={setPassword}
        error={tried && !password ? t('signIn.passwordMissing') : undefined}
        autoComplete="current-password"
      />
      <Button type="primary" size="large" block htmlType="submit" loading={signIn.isPending}>
        {t('signIn.title')}
      </Button>
    </form>
  );
}
