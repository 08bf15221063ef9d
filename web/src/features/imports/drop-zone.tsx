import { useId, useState } from 'react';
import { InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { ProgressBar } from '@/components/progress-bar';
import { hasStatus } from '@/lib/api/api-error';
import type { Upload } from '@/lib/api/types';
import type { Kind } from './kinds';
import { useUpload } from './use-upload';
import styles from './imports-page.module.css';

type Props = { kind: Kind; onUploaded: (upload: Upload) => void };

export function DropZone({ kind, onUploaded }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [over, setOver] = useState(false);
  const upload = useUpload(kind, onUploaded);
  const send = (file: File | undefined) => {
    setOver(false);
    if (file) upload.start(file);
  };
  if (upload.file) {
    const label = t('imports.uploading', { name: upload.file.name });
    return (
      <div className={styles.sending}>
        <span>{label}</span>
        <Button onClick={upload.stop}>{t('words.cancel')}</Button>
        <ProgressBar share={upload.share} label={label} />
      </div>
    );
  }
  return (
    <>
      {upload.error && (
        <Notice kind="error">
          <strong>{t(hasStatus(upload.error, 409) ? 'imports.already' : 'imports.unusable')}</strong>
          <br />
          {upload.error.message}
        </Notice>
      )}
      <label
        htmlFor={id}
        className={styles.zone}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          send(event.dataTransfer.files[0]);
        }}
      >
        <InboxOutlined aria-hidden style={{ fontSize: 32 }} />
        <strong>{t(over ? 'imports.dropNow' : 'imports.drop')}</strong>
        <span>{t(`imports.intros.${kind}`)}</span>
        <input
          id={id}
          type="file"
          className="visually-hidden"
          accept=".csv,.tsv,.txt,.gz,.xlsx,.xlsm,text/csv,text/plain,application/gzip"
          onChange={(event) => {
            send(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
    </>
  );
}
