import { useEffect } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { StatePage } from '@/components/state-page';

const RETRY_EVERY = 4_000;

/** The server starts, restarts or is out of reach: waits and asks again by itself. */
export function Unavailable({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  useEffect(() => {
    const timer = window.setInterval(onRetry, RETRY_EVERY);
    return () => window.clearInterval(timer);
  }, [onRetry]);
  return (
    <StatePage
      title={t('shell.unavailable')}
      hint={t('shell.unavailableHint')}
      action={<Button onClick={onRetry}>{t('words.retry')}</Button>}
    />
  );
}
