import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { StatePage } from '@/components/state-page';
import { NotFoundPage } from './not-found-page';

/** After an update the old page asks for scripts that are gone; a reload brings the new ones. */
function isMissingScript(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
}

export function ErrorPage() {
  const { t } = useTranslation();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  const text = error instanceof Error ? error.message : String(error);
  return (
    <StatePage
      title={t('shell.broken')}
      hint={isMissingScript(error) ? t('shell.newVersion') : t('shell.brokenHint')}
      action={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('shell.reload')}
        </Button>
      }
    >
      <code>{text}</code>
    </StatePage>
  );
}
