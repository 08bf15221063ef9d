import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Busy } from '@/components/busy';
import { useMay } from '@/lib/session/session';
import { KindChoice } from './kind-choice';
import { kindOf } from './kinds';
import { PastImports } from './past-imports';
import { Templates } from './templates';
import { UploadZone } from './upload-zone';
import styles from './imports-page.module.css';

const PreviewPanel = lazy(async () => ({ default: (await import('./preview/preview-panel')).PreviewPanel }));

export function ImportsPage() {
  const { t } = useTranslation();
  const mayImport = useMay('write');
  const [search, setSearch] = useSearchParams();
  const id = Number(search.get('upload') ?? NaN);
  const kind = kindOf(search.get('kind'));
  const choose: Record<string, string> = kind === 'purchases' ? {} : { kind };
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
              <UploadZone
                key={kind}
                kind={kind}
                onUploaded={(upload) => setSearch({ upload: String(upload.id), ...choose })}
              />
              <Templates kind={kind} />
            </>
          )}
          <PastImports />
        </>
      ) : (
        <Suspense fallback={<Busy rows={8} />}>
          <PreviewPanel key={id} id={id} kind={kind} onLeave={() => setSearch(choose)} />
        </Suspense>
      )}
    </div>
  );
}
