import { lazy, Suspense } from 'react';
import { TableOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import type { Field } from '@/lib/api/types';
import { loadTexts } from '@/lib/i18n/i18n';
import type { ShownColumn } from '../columns';
import styles from '../customers-page.module.css';

const ColumnChooser = lazy(async () => {
  const [{ ColumnChooser: Component }] = await Promise.all([import('./column-chooser'), loadTexts('views')]);
  return { default: Component };
});

type Props = { fields: Field[]; shown: ShownColumn[]; onChange: (shown: ShownColumn[]) => void };

export function ColumnsButton(props: Props) {
  const { t } = useTranslation();
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      title={t('list.chooseColumns')}
      content={
        <Suspense fallback={<Busy rows={6} />}>
          <ColumnChooser {...props} />
        </Suspense>
      }
    >
      <Button className={styles.deskOnly} icon={<TableOutlined />}>
        {t('list.columns')}
      </Button>
    </Popover>
  );
}
