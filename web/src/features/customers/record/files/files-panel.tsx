import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { DropZone } from '@/components/files/drop-zone';
import { Sending } from '@/components/files/sending';
import { useUpload } from '@/components/files/use-upload';
import { Notice } from '@/components/notice';
import { Panel } from '@/components/panel';
import { useFormat } from '@/lib/format/use-format';
import { shownName } from '@/lib/files/shown-name';
import { useMay } from '@/lib/session/session';
import { useRefreshCustomer } from '../use-customer';
import { FileItem } from './file-item';
import { useDeleteFile, useFiles, useSendFile } from './use-files';
import styles from './files.module.css';

const FEW = 5;

/** Contracts, pictures, quotations: what is kept with the customer. */
export function FilesPanel({ customer }: { customer: number }) {
  const { t } = useTranslation();
  const mayWrite = useMay('write');
  const files = useFiles(customer);
  const remove = useDeleteFile(customer);
  const [all, setAll] = useState(false);
  const items = files.data?.items ?? [];
  return (
    <Panel id="files" title={items.length > 0 ? `${t('files.title')} · ${items.length}` : t('files.title')}>
      {files.isPending ? (
        <Busy rows={2} />
      ) : !files.data ? (
        <FailedToLoad error={files.error} onRetry={() => void files.refetch()} />
      ) : items.length === 0 ? (
        <p className={styles.nothing}>{t('files.nothing')}</p>
      ) : (
        <ul className={styles.items}>
          {items.slice(0, all ? undefined : FEW).map((file) => (
            <FileItem key={file.id} file={file} onDelete={() => void remove(file.id, file.name)} />
          ))}
        </ul>
      )}
      {items.length > FEW && (
        <Button type="link" size="small" onClick={() => setAll(!all)}>
          {all ? t('files.showLess') : t('files.showAll', { n: items.length })}
        </Button>
      )}
      {mayWrite && files.data && <Adding customer={customer} largest={files.data.largest} />}
    </Panel>
  );
}

function Adding({ customer, largest }: { customer: number; largest: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const refresh = useRefreshCustomer(customer);
  const send = useSendFile(customer);
  const upload = useUpload(send(), () => void refresh());
  if (upload.file) return <Sending file={upload.file} share={upload.share} onStop={upload.stop} />;
  return (
    <>
      {upload.failed.map(({ file, error }, index) => (
        <Notice key={index} kind="error">
          <bdi>{shownName(file.name)}</bdi>: {error.message}
        </Notice>
      ))}
      <DropZone
        small
        multiple
        label={t('files.add')}
        hint={t('files.addHint', { most: format.size(largest) })}
        onFiles={upload.start}
      />
    </>
  );
}
