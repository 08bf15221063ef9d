import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/lib/api/api-error';
import { StatePage } from './state-page';

export function FailedToLoad({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  const hint =
    error instanceof ApiError && error.unavailable
      ? t('words.serverSilent')
      : error instanceof Error
        ? error.message
        : undefined;
  return (
    <StatePage
      title={t('words.failedToLoad')}
      hint={hint}
      action={<Button onClick={onRetry}>{t('words.retry')}</Button>}
    />
  );
}
