import { useTranslation } from 'react-i18next';
import { StatePage } from '@/components/state-page';
import { LinkButton } from '@/components/link-button';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <StatePage
      title={t('shell.notFound')}
      hint={t('shell.notFoundHint')}
      action={<LinkButton to="/">{t('shell.toHome')}</LinkButton>}
    />
  );
}
