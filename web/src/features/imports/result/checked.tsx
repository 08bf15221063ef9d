import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LinkButton } from '@/components/link-button';
import { Notice } from '@/components/notice';
import type { Import } from '@/lib/api/types';
import { useStartImport } from '../use-start-import';

/** After a dry run: import it now, or go back and correct. */
export function Checked({ imported }: { imported: Import }) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const options = search.get('options') ?? '{}';
  const { upload, kind } = imported;
  const start = useStartImport();
  const back = new URLSearchParams({ upload: String(upload), kind, options });
  return (
    <>
      <Notice kind="info">{t('imports.triedOnly')}</Notice>
      {start.error && <Notice kind="error">{start.error.message}</Notice>}
      {upload !== null && (
        <>
          <Button
            type="primary"
            loading={start.isPending}
            onClick={() => start.mutate({ upload, kind, options })}
          >
            {t('imports.start')}
          </Button>
          <LinkButton type="default" to={`/import?${back.toString()}`}>
            {t('imports.backToColumns')}
          </LinkButton>
        </>
      )}
    </>
  );
}
