import { useId, useState, type SyntheticEvent } from 'react';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { TextField } from '@/components/text-field';
import { ApiError } from '@/lib/api/api-error';
import type { DuplicateRule } from '@/lib/api/types';
import { useAddRule, useChangeRule, type RuleDraft } from './use-rules';
import { WeightSelect } from './weight-select';
import styles from './duplicates.module.css';

const NAMES = ['name', 'sound', 'alike'] as const;
const OTHERS = ['phone', 'email', 'wechat', 'identifier', 'tax', 'birthday', 'city'] as const;
const FORM = 'rule-form';

/** What two customers must have in common, all of it. */
export function RuleDialog({ rule, onClose }: { rule: DuplicateRule | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const ids = { names: useId(), weight: useId() };
  const [draft, setDraft] = useState<RuleDraft>({
    name: rule?.name ?? '',
    kinds: rule?.kinds ?? [],
    weight: rule?.weight ?? 80,
  });
  const add = useAddRule();
  const change = useChangeRule();
  const save = rule ? change : add;
  const errors = save.error instanceof ApiError ? (save.error.problem?.errors ?? []) : [];
  const errorAt = (name: string) => errors.find((each) => each.field === name)?.message;
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (rule) change.mutate({ rule, ...draft }, { onSuccess: onClose });
    else add.mutate(draft, { onSuccess: onClose });
  };
  const without = (kinds: readonly string[]) => draft.kinds.filter((kind) => !kinds.includes(kind));
  return (
    <Modal
      open
      title={rule ? t('duplicates.editRule', { name: rule.name ?? '' }) : t('duplicates.newRule')}
      okText={t('words.save')}
      cancelText={t('words.cancel')}
      confirmLoading={save.isPending}
      okButtonProps={{ htmlType: 'submit', form: FORM }}
      onCancel={onClose}
    >
      {save.error && errors.length === 0 && <Notice kind="error">{save.error.message}</Notice>}
      <form id={FORM} className={styles.form} noValidate onSubmit={onSubmit}>
        <TextField
          label={t('duplicates.ruleName')}
          value={draft.name}
          maxLength={60}
          error={errorAt('name')}
          onChange={(name) => setDraft({ ...draft, name })}
        />
        <p className={styles.hint}>{t('duplicates.ruleHint')}</p>
        <div className={styles.field}>
          <label htmlFor={ids.names}>{t('duplicates.ruleNames')}</label>
          <select
            id={ids.names}
            value={NAMES.find((kind) => draft.kinds.includes(kind)) ?? ''}
            onChange={({ target: { value } }) =>
              setDraft({ ...draft, kinds: [...(value ? [value] : []), ...without(NAMES)] })
            }
          >
            <option value="">{t('duplicates.anyName')}</option>
            {NAMES.map((kind) => (
              <option key={kind} value={kind}>
                {t(`duplicates.kinds.${kind}`)}
              </option>
            ))}
          </select>
        </div>
        <fieldset className={styles.kinds}>
          <legend>{t('duplicates.ruleSame')}</legend>
          {OTHERS.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={draft.kinds.includes(kind)}
                onChange={({ target: { checked } }) =>
                  setDraft({ ...draft, kinds: [...without([kind]), ...(checked ? [kind] : [])] })
                }
              />
              {t(`duplicates.kinds.${kind}`)}
            </label>
          ))}
        </fieldset>
        {errorAt('kinds') && (
          <p role="alert" className={styles.wrong}>
            {errorAt('kinds')}
          </p>
        )}
        <div className={styles.field}>
          <label htmlFor={ids.weight}>{t('duplicates.ruleWeight')}</label>
          <WeightSelect
            id={ids.weight}
            value={draft.weight}
            onChange={(weight) => setDraft({ ...draft, weight })}
          />
        </div>
      </form>
    </Modal>
  );
}
