import { lazy, Suspense } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Busy } from '@/components/busy';
import type { Upload } from '@/lib/api/types';
import { useLanguage } from '@/lib/i18n/use-language';
import { useMay } from '@/lib/session/session';
import { KindChoice } from './kind-choice';
import { kindOf } from './kinds';
import { PastImports } from './past-imports';
import { NO_CORRECTIONS } from './preview/corrections';
import { uploadKey } from './preview/use-preview';
import { Templates } from './templates';
import { UploadZone } from './upload-zone';
import styles from './imports-page.module.css';

const TablePanel = lazy(async () => ({ default: (await import('./table/table-panel')).TablePanel }));
const PreviewPanel = lazy(async () => ({ default: (await import('./preview/preview-panel')).PreviewPanel }));

export function ImportsPage() {
  const { t } = useTranslation();
  const mayImport = useMay('write');
  const client = useQueryClient();
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const id = Number(search.get('upload') ?? NaN);
  const kind = kindOf(search.get('kind'));
  const look = (upload: Upload) => {
    if (kind === 'purchases') client.setQueryData(uploadKey(upload.id, NO_CORRECTIONS, language), upload);
    setSearch({ upload: String(upload.id), ...(kind !== 'purchases' && { kind }) });
  };
  return (
    <div className={styles.page}>
      <h1>{t('imports.title')}</h1>
      {Number.isNaN(id) || !mayImport ? (
        <>
          {mayImport && (
            <>
              <KindChoice
                kind={kind}
                onChoose={(each) => setSearch(each === 'purchases' ? {} : { kind: each })}
              />
              <UploadZone key={kind} kind={kind} onUploaded={look} />
              <Templates kind={kind} />
            </>
          )}
          <PastImports />
        </>
      ) : (
        <Suspense fallback={<Busy rows={8} />}>
          {kind === 'purchases' ? (
            <PreviewPanel key={id} id={id} onLeave={() => setSearch({})} />
          ) : (
            <TablePanel key={id} id={id} kind={kind} onLeave={() => setSearch({ kind })} />
          )}
        </Suspense>
      )}
    </div>
  );
}
