import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answered, api } from '@/lib/api/client';
import type { Me } from '@/lib/api/types';
import { SignInProblem } from './sign-in-problem';

type Props = { token: string; onSignedIn: (me: Me) => void; onPassword: () => void };

/** Opening the address alone uses nothing up: mail scanners and previews open links too. */
export function LinkForm({ token, onSignedIn, onPassword }: Props) {
  const { t } = useTranslation();
  const signIn = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/sign-in/link', { body: { token } })),
    onSuccess: onSignedIn,
  });
  return (
    <>
      <h2>{t('signIn.byLink')}</h2>
      <p>{t('signIn.byLinkHint')}</p>
      <SignInProblem error={signIn.error} refused={t('signIn.linkUsed')} />
      <Button
        type="primary"
        size="large"
        block
        autoFocus
        loading={signIn.isPending}
        onClick={() => signIn.mutate()}
      >
        {t('signIn.continue')}
      </Button>
      <Button type="link" onClick={onPassword}>
        {t('signIn.withPassword')}
      </Button>
    </>
  );
}
