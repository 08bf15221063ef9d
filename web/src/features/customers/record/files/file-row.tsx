import { PaperClipOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { TimelineItem } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { FileLink } from './file-link';
import rows from '../timeline.module.css';

/** A file was kept with the customer. */
export function FileRow({ item }: { item: TimelineItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li className={rows.row} data-kind={item.kind}>
      <PaperClipOutlined aria-hidden className={rows.icon} />
      <div className={rows.what}>
        <div>
          {t('files.kept')}{' '}
          {item.fileId !== undefined && <FileLink id={item.fileId} name={item.title ?? ''} />}
        </div>
        <small>
          <time dateTime={item.at}>{format.dateTime(item.at)}</time> · {format.size(item.size)}
          {item.by && ` · ${item.by}`}
        </small>
      </div>
    </li>
  );
}
