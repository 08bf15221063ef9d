import { useState, type SyntheticEvent } from 'react';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { TextField } from '@/components/text-field';
import { ApiError } from '@/lib/api/api-error';
import type { CustomField } from '@/lib/api/types';
import { useLanguage } from '@/lib/i18n/use-language';
import { ChoiceField } from '../choice-field';
import { ChoicesEditor } from './choices-editor';
import { useSaveField, type FieldDraft } from './use-custom-fields';
import styles from './fields.module.css';

const TYPES = ['text', 'number', 'date', 'choice', 'manyChoice', 'yesNo', 'link'] as const;
const FORM = 'field-form';

function draftOf(field: CustomField | undefined): FieldDraft {
  return field
    ? { type: field.type, label: field.label, choices: field.choices }
    : { type: 'text', label: { zh: '', en: '' }, choices: [] };
}

/** One language is enough for a name; the type of a field that is there already stays. */
export function FieldDialog({ field, onClose }: { field: CustomField | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [draft, setDraft] = useState(() => draftOf(field));
  const save = useSaveField(field, onClose);
  const errors = save.error instanceof ApiError ? (save.error.problem?.errors ?? []) : [];
  const errorAt = (name: string) => errors.find((each) => each.field === name)?.message;
  const hasChoices = draft.type === 'choice' || draft.type === 'manyChoice';
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    save.mutate({ ...draft, choices: hasChoices ? draft.choices : [] });
  };
  const name = (which: 'zh' | 'en') => (
    <TextField
      label={t(`fields.${which}`)}
      value={draft.label[which]}
      error={which === (language === 'en' ? 'en' : 'zh') ? errorAt('label') : undefined}
      onChange={(value) => setDraft({ ...draft, label: { ...draft.label, [which]: value } })}
    />
  );
  return (
    <Modal
      open
      title={
        field
          ? t('fields.edit', { name: language === 'en' ? field.label.en : field.label.zh })
          : t('fields.new')
      }
      okText={t('words.save')}
      cancelText={t('words.cancel')}
      confirmLoading={save.isPending}
      okButtonProps={{ htmlType: 'submit', form: FORM }}
      onCancel={onClose}
    >
      {save.error && errors.length === 0 && <Notice kind="error">{save.error.message}</Notice>}
      <form id={FORM} className={styles.form} noValidate onSubmit={onSubmit}>
        {name('zh')}
        {name('en')}
        {!field && (
          <ChoiceField
            label={t('fields.type')}
            value={draft.type}
            choices={[...TYPES]}
            nameOf={(type) => t(`fields.types.${type as (typeof TYPES)[number]}`)}
            onChange={(type) => setDraft({ ...draft, type })}
          />
        )}
        {hasChoices && (
          <ChoicesEditor
            choices={draft.choices}
            errorAt={errorAt}
            onChange={(choices) => setDraft({ ...draft, choices })}
          />
        )}
      </form>
    </Modal>
  );
}
