import { useId, useState } from 'react';
import { InboxOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import styles from './files.module.css';

type Props = {
  label: string;
  hint: string;
  accept?: string;
  multiple?: boolean;
  small?: boolean;
  onFiles: (files: File[]) => void;
};

/** Takes files that are dropped on it or chosen by a click. */
export function DropZone({ label, hint, accept, multiple = false, small = false, onFiles }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])].slice(0, multiple ? undefined : 1);
    setOver(false);
    if (files.length > 0) onFiles(files);
  };
  return (
    <label
      htmlFor={id}
      className={styles.zone}
      data-over={over}
      data-small={small}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer.files);
      }}
    >
      <InboxOutlined aria-hidden className={styles.inbox} />
      <strong>{over ? t('words.dropNow') : label}</strong>
      <span>{hint}</span>
      <input
        id={id}
        type="file"
        className="visually-hidden"
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
    </label>
  );
}
