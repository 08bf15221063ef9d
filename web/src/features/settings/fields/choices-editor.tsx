import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldDraft } from './use-custom-fields';
import styles from './fields.module.css';

type Choices = FieldDraft['choices'];
type Props = {
  choices: Choices;
  errorAt: (field: string) => string | undefined;
  onChange: (choices: Choices) => void;
};

/** Removing a choice archives it: customers who have it keep it. */
export function ChoicesEditor({ choices, errorAt, onChange }: Props) {
  const { t } = useTranslation();
  const shown = choices.map((choice, index) => ({ choice, index })).filter(({ choice }) => !choice.archived);
  const set = (index: number, part: Partial<Choices[number]>) =>
    onChange(choices.map((each, other) => (other === index ? { ...each, ...part } : each)));
  const remove = (index: number) =>
    choices[index]?.value === undefined
      ? onChange(choices.filter((_, other) => other !== index))
      : set(index, { archived: true });
  const error = errorAt('choices');
  return (
    <fieldset className={styles.choices}>
      <legend>{t('fields.choices')}</legend>
      {error && <p role="alert">{error}</p>}
      {shown.map(({ choice, index }, n) => {
        const wrong = errorAt(`choices[${index}].label`);
        return (
          <div key={index} className={styles.choice}>
            {(['zh', 'en'] as const).map((which) => (
              <input
                key={which}
                aria-label={t(which === 'zh' ? 'fields.choiceZh' : 'fields.choiceEn', { n: n + 1 })}
                placeholder={t(which === 'zh' ? 'fields.choiceZh' : 'fields.choiceEn', { n: n + 1 })}
                aria-invalid={wrong !== undefined}
                value={choice.label[which]}
                onChange={(event) => set(index, { label: { ...choice.label, [which]: event.target.value } })}
              />
            ))}
            <Button
              type="text"
              icon={<CloseOutlined />}
              aria-label={t('fields.removeChoice', { n: n + 1 })}
              onClick={() => remove(index)}
            />
            {wrong && <p role="alert">{wrong}</p>}
          </div>
        );
      })}
      <Button size="small" onClick={() => onChange([...choices, { label: { zh: '', en: '' } }])}>
        {t('fields.addChoice')}
      </Button>
    </fieldset>
  );
}
