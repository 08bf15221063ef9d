import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { answered, api } from '@/lib/api/client';

export function RevokeKey({ id, name }: { id: number; name: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const revoke = useMutation({
    mutationFn: () => answered(api.DELETE('/api/v1/api-keys/{id}', { params: { path: { id } } })),
    onSuccess: async () => {
      setAsking(false);
      await client.invalidateQueries({ queryKey: ['api-keys'] });
    },
  });
  return (
    <>
      <Button size="small" danger onClick={() => setAsking(true)}>
        {t('settings.revoke')}
      </Button>
      <Modal
        open={asking}
        title={t('settings.revokeTitle', { name })}
        okText={t('settings.revoke')}
        okButtonProps={{ danger: true }}
        confirmLoading={revoke.isPending}
        onOk={() => revoke.mutate()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('settings.revokeText')}</p>
        {revoke.error && <Notice kind="error">{revoke.error.message}</Notice>}
      </Modal>
    </>
  );
}
