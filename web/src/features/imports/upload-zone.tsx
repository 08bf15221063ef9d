import { useTranslation } from 'react-i18next';
import { DropZone } from '@/components/files/drop-zone';
import { Sending } from '@/components/files/sending';
import { useUpload } from '@/components/files/use-upload';
import { Notice } from '@/components/notice';
import { hasStatus } from '@/lib/api/api-error';
import type { Upload } from '@/lib/api/types';
import { uploadFile } from '@/lib/api/upload-file';
import type { Kind } from './kinds';

type Props = { kind: Kind; onUploaded: (upload: Upload) => void };

const ACCEPTED = '.csv,.tsv,.txt,.gz,.xlsx,.xlsm,text/csv,text/plain,application/gzip';

/** Takes the file that is to be imported. */
export function UploadZone({ kind, onUploaded }: Props) {
  const { t } = useTranslation();
  const upload = useUpload<Upload>(
    (file, onProgress, signal) =>
      uploadFile({ address: '/api/v1/uploads', file, fields: { kind } }, onProgress, signal),
    onUploaded,
  );
  if (upload.file) return <Sending file={upload.file} share={upload.share} onStop={upload.stop} />;
  return (
    <>
      {upload.failed.map(({ file, error }) => (
        <Notice key={file.name} kind="error">
          <strong>{t(hasStatus(error, 409) ? 'imports.already' : 'imports.unusable')}</strong>
          <br />
          {error.message}
        </Notice>
      ))}
      <DropZone
        label={t('imports.drop')}
        hint={t(`imports.intros.${kind}`)}
        accept={ACCEPTED}
        onFiles={upload.start}
      />
    </>
  );
}
