import { useState } from 'react';
import { DownloadOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { useFormat } from '@/lib/format/use-format';
import { useLanguage } from '@/lib/i18n/use-language';
import { selectionOf, type ListState } from '../list-state';
import { exportAddress, exportOrder, type FileWish } from './export-address';
import { MailingChoice } from './mailing-choice';
import { useDownload } from './use-download';
import styles from './export-dialog.module.css';

type Props = {
  state: ListState;
  /** Names of the fields shown, in their order. */
  columns: string[];
  count: number | undefined;
  /** Only these of the list; null for all. */
  ids: number[] | null;
  onClose: () => void;
};

/** What the list shows, as a file. */
export function ExportDialog({ state, columns, count = 0, ids, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const numbers = useFormat();
  const [format, setFormat] = useState<FileWish['format']>('xlsx');
  const [mailing, setMailing] = useState<FileWish['mailing']>(null);
  const [all, setAll] = useState(false);
  const download = useDownload(onClose);
  const wish = { format, columns: all ? [] : columns, language, mailing };
  return (
    <Modal open title={t('views.export.title')} footer={null} onCancel={onClose}>
      <p>{t(ids ? 'views.export.whatChosen' : 'views.export.what', { count, n: numbers.count(count) })}</p>
      <fieldset className={styles.choice}>
        <legend>{t('views.export.format')}</legend>
        {(['xlsx', 'csv'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="format" checked={format === each} onChange={() => setFormat(each)} />
            <span>
              {t(`views.export.${each}`)}
              <small>{t(`views.export.${each}Hint`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.choice}>
        <legend>{t('views.export.columns')}</legend>
        {[false, true].map((every) => (
          <label key={String(every)}>
            <input type="radio" name="columns" checked={all === every} onChange={() => setAll(every)} />
            {t(every ? 'views.export.allColumns' : 'views.export.shownColumns')}
          </label>
        ))}
      </fieldset>
      <MailingChoice selection={selectionOf(state, ids)} mailing={mailing} onChange={setMailing} />
      {download.error && <Notice kind="error">{download.error.message}</Notice>}
      <Button
        type="primary"
        icon={<DownloadOutlined />}
        {...(ids
          ? { loading: download.isPending, onClick: () => download.mutate(exportOrder(state, ids, wish)) }
          : { href: exportAddress(state, wish), download: true, onClick: onClose })}
      >
        {t('views.export.download')}
      </Button>
    </Modal>
  );
}
