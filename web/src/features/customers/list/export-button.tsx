import { lazy, Suspense, useState } from 'react';
import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { loadTexts } from '@/lib/i18n/i18n';
import type { ListState } from './list-state';

const ExportDialog = lazy(async () => {
  const [{ ExportDialog: Component }] = await Promise.all([
    import('./export/export-dialog'),
    loadTexts('views'),
    loadTexts('record'),
  ]);
  return { default: Component };
});

type Props = {
  state: ListState;
  columns: string[];
  count: number | undefined;
  /** Only these of the list. */
  ids?: number[] | null;
};

export function ExportButton({ state, columns, count, ids = null }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<DownloadOutlined />} onClick={() => setOpen(true)}>
        {t('list.export')}
      </Button>
      {open && (
        <Suspense>
          <ExportDialog
            state={state}
            columns={columns}
            count={count}
            ids={ids}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
