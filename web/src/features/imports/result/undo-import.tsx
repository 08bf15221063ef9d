import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { answered, api } from '@/lib/api/client';
import type { Import } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { kindOf } from '../kinds';
import { JOBS_KEY } from '@/lib/jobs/jobs';

const UNDO_TEXT = {
  purchases: 'imports.undoText',
  customers: 'imports.undoCustomers',
  products: 'imports.undoTable',
  receivables: 'imports.undoTable',
  payments: 'imports.undoTable',
  interactions: 'imports.undoTable',
} as const;

/** Says how much goes before it goes. */
export function UndoImport({ imported }: { imported: Import }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const undo = useMutation({
    mutationFn: () =>
      answered(api.POST('/api/v1/imports/{id}/undo', { params: { path: { id: imported.id } } })),
    onSuccess: async () => {
      setAsking(false);
      await client.invalidateQueries({ queryKey: JOBS_KEY });
      await client.invalidateQueries({ queryKey: ['imports'] });
    },
  });
  const accepted = format.count(imported.accepted);
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        {t('imports.undo')}
      </Button>
      <Modal
        open={asking}
        title={t('imports.undoTitle')}
        okText={t('imports.undoDo', { accepted })}
        okButtonProps={{ danger: true }}
        confirmLoading={undo.isPending}
        onOk={() => undo.mutate()}
        onCancel={() => setAsking(false)}
      >
        <p>
          {t(UNDO_TEXT[kindOf(imported.kind)], {
            accepted,
            customers: format.count(imported.customersCreated),
            created: format.count(imported.customersCreated),
            updated: format.count(imported.updated),
          })}
        </p>
        {undo.error && <Notice kind="error">{undo.error.message}</Notice>}
      </Modal>
    </>
  );
}
