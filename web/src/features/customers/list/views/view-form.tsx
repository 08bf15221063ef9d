import { useState, type SyntheticEvent } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/text-field';
import styles from './views-menu.module.css';

type Props = {
  name: string;
  shared: boolean;
  busy: boolean;
  onSave: (name: string, shared: boolean) => void;
  onCancel: () => void;
};

export function ViewForm({ name: before, shared: sharedBefore, busy, onSave, onCancel }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(before);
  const [shared, setShared] = useState(sharedBefore);
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim()) onSave(name.trim(), shared);
  };
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <TextField
        label={t('views.saved.name')}
        value={name}
        maxLength={100}
        autoFocus
        required
        onChange={setName}
      />
      <label>
        <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
        {t('views.saved.share')}
      </label>
      <div>
        <Button type="primary" size="small" htmlType="submit" loading={busy}>
          {t('words.save')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('words.cancel')}
        </Button>
      </div>
    </form>
  );
}
