import { useState, type SyntheticEvent } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { Notice } from '@/components/notice';
import { Panel } from '@/components/panel';
import { TextField } from '@/components/text-field';
import { useToast } from '@/components/toast';
import { ApiError } from '@/lib/api/api-error';
import { answered, api } from '@/lib/api/client';
import type { PoolRule } from '@/lib/api/types';
import { wholeNumber } from './whole-number';
import styles from './settings.module.css';

const RULE_KEY = ['pool-rule'];

/** When customers return to the public pool, and how many one may claim. */
export function PoolSettings() {
  const { t } = useTranslation();
  const rule = useQuery({ queryKey: RULE_KEY, queryFn: () => answered(api.GET('/api/v1/pool-rule')) });
  return (
    <Panel title={t('settings.pool.title')}>
      {rule.isPending ? (
        <Busy rows={2} />
      ) : rule.data ? (
        <Form rule={rule.data} />
      ) : (
        <FailedToLoad error={rule.error} onRetry={() => void rule.refetch()} />
      )}
    </Panel>
  );
}

function Form({ rule }: { rule: PoolRule }) {
  const { t } = useTranslation();
  const toast = useToast();
  const client = useQueryClient();
  const [days, setDays] = useState(String(rule.returnAfterDays ?? ''));
  const [most, setMost] = useState(String(rule.mostClaimed ?? ''));
  const save = useMutation({
    mutationFn: () => {
      const body = { returnAfterDays: wholeNumber(days), mostClaimed: wholeNumber(most) };
      return answered(api.PUT('/api/v1/pool-rule', { body }));
    },
    onSuccess: async (saved) => {
      client.setQueryData(RULE_KEY, saved);
      toast({ text: t('words.saved') });
      await client.invalidateQueries({ queryKey: ['customers'] });
    },
  });
  const errors = save.error instanceof ApiError ? (save.error.problem?.errors ?? []) : [];
  const wrong = (name: keyof PoolRule) => errors.find(({ field }) => field === name)?.message;
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className={styles.form} noValidate onSubmit={onSubmit}>
      <small className={styles.whole}>{t('settings.pool.hint')}</small>
      {save.error && errors.length === 0 && <Notice kind="error">{save.error.message}</Notice>}
      <TextField
        label={t('settings.pool.returnAfterDays')}
        inputMode="numeric"
        value={days}
        error={wrong('returnAfterDays')}
        onChange={setDays}
      />
      <TextField
        label={t('settings.pool.mostClaimed')}
        inputMode="numeric"
        value={most}
        error={wrong('mostClaimed')}
        onChange={setMost}
      />
      <div className={styles.whole}>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('words.save')}
        </Button>
      </div>
    </form>
  );
}
