import { useState, type SyntheticEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { Panel } from '@/components/panel';
import { TextField } from '@/components/text-field';
import { useToast } from '@/components/toast';
import { answered, api } from '@/lib/api/client';
import type { Me } from '@/lib/api/types';
import { changeLanguage } from '@/lib/i18n/i18n';
import { LANGUAGE_NAMES, languageOf, LANGUAGES } from '@/lib/i18n/languages';
import { useLanguage } from '@/lib/i18n/use-language';
import { useMay, useMe } from '@/lib/session/session';
import { SESSION_KEY } from '@/lib/session/session-key';
import { ChoiceField } from './choice-field';
import styles from './settings.module.css';

export function MySettings() {
  const { t } = useTranslation();
  const me = useMe();
  const mayRename = useMay('write');
  const language = useLanguage();
  const client = useQueryClient();
  const toast = useToast();
  const [name, setName] = useState(me.name);
  const save = useMutation({
    mutationFn: (change: { name?: string; language?: string }) =>
      answered(api.PATCH('/api/v1/me', { body: change })),
    onSuccess: (saved: Me) => {
      client.setQueryData(SESSION_KEY, saved);
      toast({ text: t('words.saved') });
    },
  });
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    save.mutate({ name: name.trim() });
  };
  const choose = async (next: string) => {
    await changeLanguage(languageOf(next));
    save.mutate({ language: next });
  };
  return (
    <Panel id="me" title={t('settings.me')}>
      {save.error && <Notice kind="error">{save.error.message}</Notice>}
      <form className={styles.form} onSubmit={onSubmit}>
        <TextField
          label={t('settings.myName')}
          value={name}
          autoComplete="name"
          readOnly={!mayRename}
          onChange={setName}
        />
        <ChoiceField
          label={t('settings.language')}
          value={language}
          choices={[...LANGUAGES]}
          nameOf={(tag) => LANGUAGE_NAMES[languageOf(tag)]}
          onChange={(next) => void choose(next)}
        />
        {mayRename && (
          <Button
            type="primary"
            htmlType="submit"
            loading={save.isPending}
            disabled={name.trim() === '' || name.trim() === me.name}
          >
            {t('words.save')}
          </Button>
        )}
      </form>
    </Panel>
  );
}
