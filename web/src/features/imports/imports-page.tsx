import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import type { Upload } from '@/lib/api/types';
import { DropZone } from './drop-zone';
import { PastImports } from './past-imports';
import styles from './imports-page.module.css';

const PreviewPanel = lazy(async () => ({ default: (await import('./preview/preview-panel')).PreviewPanel }));

export function ImportsPage() {
  const { t } = useTranslation();
  const [upload, setUpload] = useState<Upload | null>(null);
  return (
    <div className={styles.page}>
      <h1>{t('imports.title')}</h1>
      {upload ? (
        <Suspense fallback={<Busy rows={8} />}>
          <PreviewPanel key={upload.id} upload={upload} onLeave={() => setUpload(null)} />
        </Suspense>
      ) : (
        <>
          <DropZone onUploaded={setUpload} />
          <PastImports />
        </>
      )}
    </div>
  );
}
