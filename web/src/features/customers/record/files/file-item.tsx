import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CustomerFile } from '@/lib/api/types';
import { shownName } from '@/lib/files/shown-name';
import { useFormat } from '@/lib/format/use-format';
import { useMay } from '@/lib/session/session';
import { FileLink } from './file-link';

type Props = { file: CustomerFile; onDelete: () => void };

/** Its name, how large it is, who brought it when. */
export function FileItem({ file, onDelete }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayWrite = useMay('write');
  return (
    <li>
      <PaperClipOutlined aria-hidden />
      <div>
        <FileLink id={file.id} name={file.name} />
        <br />
        <small>
          {format.size(file.size)} ·{' '}
          <time dateTime={file.uploadedAt}>{format.dateTime(file.uploadedAt)}</time>
          {file.uploader && ` · ${file.uploader}`}
        </small>
      </div>
      {mayWrite && (
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={t('files.delete', { name: shownName(file.name) })}
          onClick={onDelete}
        />
      )}
    </li>
  );
}
