import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { ApiError } from '@/lib/api/api-error';

/** Why signing in failed, without telling which half was wrong. */
export function SignInProblem({ error, refused }: { error: unknown; refused: string }) {
  const { t } = useTranslation();
  if (!error) return null;
  const text =
    error instanceof ApiError && error.status === 429
      ? (error.problem?.detail ?? t('signIn.throttledSoon'))
      : error instanceof ApiError && error.unavailable
        ? t('words.serverSilent')
        : error instanceof ApiError && error.status === 403
          ? error.message
          : refused;
  return <Notice kind="error">{text}</Notice>;
}
