import { TableOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Field } from '@/lib/api/types';
import styles from './customers-page.module.css';

type Props = { fields: Field[]; shown: string[]; onChange: (names: string[]) => void };

export function ColumnChooser({ fields, shown, onChange }: Props) {
  const { t } = useTranslation();
  const toggle = (name: string, on: boolean) =>
    onChange(fields.map((field) => field.name).filter((each) => (each === name ? on : shown.includes(each))));
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t('list.chooseColumns')}
      content={
        <div className={styles.chooser}>
          {fields.map(({ name, label }) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={shown.includes(name)}
                onChange={(event) => toggle(name, event.target.checked)}
              />
              {label}
            </label>
          ))}
        </div>
      }
    >
      <Button className={styles.deskOnly} icon={<TableOutlined />}>
        {t('list.columns')}
      </Button>
    </Popover>
  );
}
