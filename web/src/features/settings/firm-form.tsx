import { useState, type SyntheticEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { TextField } from '@/components/text-field';
import { useToast } from '@/components/toast';
import { ApiError } from '@/lib/api/api-error';
import { answered, api } from '@/lib/api/client';
import type { Firm } from '@/lib/api/types';
import { useLookup } from '@/lib/i18n/use-lookup';
import { JOBS_KEY } from '@/lib/jobs/jobs';
import { SESSION_KEY } from '@/lib/session/session-key';
import { ChoiceField } from './choice-field';
import { changesIn, draftOf, type FirmDraft } from './firm-draft';
import styles from './settings.module.css';

const CURRENCIES = Intl.supportedValuesOf('currency');
const TIME_ZONES = Intl.supportedValuesOf('timeZone');
const MODELS = ['auto', 'bg-nbd', 'mbg-nbd', 'bg-cnbd-k', 'mbg-cnbd-k', 'pareto-nbd', 'nbd'];
const FIGURES = [
  ['margin', 'margin'],
  ['annualDiscountRate', 'discountRate'],
  ['horizonMonths', 'horizon'],
] as const;

export function FirmForm({ firm }: { firm: Firm }) {
  const { t } = useTranslation();
  const lookup = useLookup();
  const toast = useToast();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(firm));
  const save = useMutation({
    mutationFn: () => answered(api.PATCH('/api/v1/firm', { body: changesIn(draft, firm) })),
    onSuccess: async (saved) => {
      client.setQueryData(['firm'], saved);
      setDraft(draftOf(saved));
      toast({ text: saved.job ? t('settings.savedRecalculating') : t('words.saved') });
      await client.invalidateQueries({ queryKey: SESSION_KEY });
      await client.invalidateQueries({ queryKey: JOBS_KEY });
    },
  });
  const set = (name: keyof FirmDraft) => (value: string) => setDraft({ ...draft, [name]: value });
  const errors = save.error instanceof ApiError ? (save.error.problem?.errors ?? []) : [];
  const errorAt = (name: keyof FirmDraft) => errors.find(({ field }) => field === name)?.message;
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className={styles.form} noValidate onSubmit={onSubmit}>
      {save.error && errors.length === 0 && <Notice kind="error">{save.error.message}</Notice>}
      <div className={styles.whole}>
        <TextField
          label={t('settings.firmName')}
          value={draft.name}
          error={errorAt('name')}
          onChange={set('name')}
        />
      </div>
      <ChoiceField
        label={t('settings.currency')}
        hint={t('settings.currencyHint')}
        value={draft.currency}
        choices={CURRENCIES}
        onChange={set('currency')}
      />
      <ChoiceField
        label={t('settings.timeZone')}
        hint={t('settings.timeZoneHint')}
        value={draft.timeZone}
        choices={TIME_ZONES}
        onChange={set('timeZone')}
      />
      {FIGURES.map(([name, key]) => (
        <div key={name}>
          <TextField
            label={t(`settings.${key}`)}
            inputMode="decimal"
            value={draft[name]}
            error={errorAt(name)}
            onChange={set(name)}
          />
          <small>{t(`settings.${key}Hint`)}</small>
        </div>
      ))}
      <ChoiceField
        label={t('settings.purchasingModel')}
        hint={t('settings.purchasingModelHint')}
        value={draft.purchasingModel}
        choices={MODELS}
        nameOf={(model) =>
          model === 'auto' ? t('settings.modelAuto') : (lookup('terms.models', model) ?? model)
        }
        onChange={set('purchasingModel')}
      />
      <Button
        className={styles.whole ?? ''}
        type="primary"
        htmlType="submit"
        loading={save.isPending}
        disabled={Object.keys(changesIn(draft, firm)).length === 0}
      >
        {t('words.save')}
      </Button>
    </form>
  );
}
