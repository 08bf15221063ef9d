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
import type { ContactCadences } from '@/lib/api/types';
import { wholeNumber } from './whole-number';
import styles from './settings.module.css';

const TIERS = ['platinum', 'gold', 'iron', 'lead'] as const;
const CADENCES_KEY = ['contact-cadences'];

/** Within how many days the customers of each tier should hear from us. */
export function CadenceSettings() {
  const { t } = useTranslation();
  const cadences = useQuery({
    queryKey: CADENCES_KEY,
    queryFn: () => answered(api.GET('/api/v1/contact-cadences')),
  });
  return (
    <Panel title={t('settings.cadences')}>
      {cadences.isPending ? (
        <Busy rows={3} />
      ) : cadences.data ? (
        <Form cadences={cadences.data} />
      ) : (
        <FailedToLoad error={cadences.error} onRetry={() => void cadences.refetch()} />
      )}
    </Panel>
  );
}

function Form({ cadences }: { cadences: ContactCadences }) {
  const { t } = useTranslation();
  const toast = useToast();
  const client = useQueryClient();
  const textOf = (tier: (typeof TIERS)[number]) => String(cadences[tier] ?? '');
  const [draft, setDraft] = useState(() => new Map(TIERS.map((tier) => [tier, textOf(tier)])));
  const days = (tier: (typeof TIERS)[number]) => wholeNumber(draft.get(tier) ?? '');
  const save = useMutation({
    mutationFn: () => {
      const body = { platinum: days('platinum'), gold: days('gold'), iron: days('iron'), lead: days('lead') };
      return answered(api.PUT('/api/v1/contact-cadences', { body }));
    },
    onSuccess: async (saved) => {
      client.setQueryData(CADENCES_KEY, saved);
      toast({ text: t('words.saved') });
      await client.invalidateQueries({ queryKey: ['customers'] });
    },
  });
  const errors = save.error instanceof ApiError ? (save.error.problem?.errors ?? []) : [];
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className={styles.form} noValidate onSubmit={onSubmit}>
      <small className={styles.whole}>{t('settings.cadencesHint')}</small>
      {save.error && errors.length === 0 && <Notice kind="error">{save.error.message}</Notice>}
      {TIERS.map((tier) => (
        <TextField
          key={tier}
          label={t('settings.cadenceOf', { tier: t(`terms.tiers.${tier}`) })}
          inputMode="numeric"
          value={draft.get(tier) ?? ''}
          error={errors.find(({ field }) => field === tier)?.message}
          onChange={(text) => setDraft(new Map(draft).set(tier, text))}
        />
      ))}
      <div className={styles.whole}>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('words.save')}
        </Button>
      </div>
    </form>
  );
}
