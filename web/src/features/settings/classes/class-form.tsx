import { useState, type SyntheticEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { TextField } from '@/components/text-field';
import { useToast } from '@/components/toast';
import { ApiError } from '@/lib/api/api-error';
import { answered, api } from '@/lib/api/client';
import type { ClassSettings } from '@/lib/api/types';
import { JOBS_KEY } from '@/lib/jobs/jobs';
import { DAYS, draftOf, PLACES, settingsOf, SHARES, type ClassDraft } from './class-draft';
import styles from '../settings.module.css';

type Line = Exclude<keyof ClassDraft, 'askWhy'>;
const FIGURES: readonly Line[] = [...DAYS, ...SHARES, 'interruptedAfter'];

export function ClassForm({ settings }: { settings: ClassSettings }) {
  const { t } = useTranslation();
  const toast = useToast();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(settings));
  const save = useMutation({
    mutationFn: () =>
      answered(api.PUT('/api/v1/class-settings', { body: settingsOf(draft, settings.version) })),
    onSuccess: async (saved) => {
      toast({ text: t('settings.classes.saved') });
      client.setQueryData(['class-settings'], saved.settings);
      await client.invalidateQueries({ queryKey: JOBS_KEY });
    },
  });
  const errors = save.error instanceof ApiError ? (save.error.problem?.errors ?? []) : [];
  const line = (name: Line) => (
    <TextField
      key={name}
      label={t(`settings.classes.${name}`)}
      inputMode={FIGURES.includes(name) ? 'decimal' : 'text'}
      value={draft[name]}
      error={errors.find(({ field }) => field === name)?.message}
      onChange={(value) => setDraft({ ...draft, [name]: value })}
    />
  );
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className={styles.form} noValidate onSubmit={onSubmit}>
      {save.error && errors.length === 0 && <Notice kind="error">{save.error.message}</Notice>}
      <div className={styles.whole}>{line('homeCountries')}</div>
      {PLACES.map(line)}
      {FIGURES.map(line)}
      <label className={styles.whole}>
        <input
          type="checkbox"
          checked={draft.askWhy}
          onChange={(event) => setDraft({ ...draft, askWhy: event.target.checked })}
        />{' '}
        {t('settings.classes.askWhy')}
      </label>
      <Button
        className={styles.whole ?? ''}
        type="primary"
        htmlType="submit"
        loading={save.isPending}
        disabled={JSON.stringify(draft) === JSON.stringify(draftOf(settings))}
      >
        {t('words.save')}
      </Button>
    </form>
  );
}
