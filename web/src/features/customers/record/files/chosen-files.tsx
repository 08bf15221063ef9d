import { useId } from 'react';
import { CloseOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { shownName } from '@/lib/files/shown-name';
import { useFormat } from '@/lib/format/use-format';
import styles from './files.module.css';

type Props = { files: File[]; onChange: (files: File[]) => void };

/** Files that will go up together with what is being written. */
export function ChosenFiles({ files, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  return (
    <div className={styles.chosen}>
      <label htmlFor={id}>
        <PaperClipOutlined aria-hidden /> {t('files.attach')}
        <input
          id={id}
          type="file"
          multiple
          className="visually-hidden"
          onChange={(event) => {
            onChange([...files, ...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </label>
      <ul className={styles.chips}>
        {files.map((file, index) => (
          <li key={index}>
            <bdi>{shownName(file.name)}</bdi> <small>{format.size(file.size)}</small>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={t('files.leaveOut', { name: shownName(file.name) })}
              onClick={() => onChange(files.filter((each) => each !== file))}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
