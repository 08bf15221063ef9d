import { useState, type SyntheticEvent } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import type { ApiError } from '@/lib/api/api-error';
import type { Item } from './declared-list';
import { ItemInput } from './item-input';
import { SHAPES, type Input, type ListName } from './shapes';
import styles from './facts.module.css';

type Props = {
  name: ListName;
  label: string;
  item: Item | undefined;
  index: number;
  refused: ApiError | undefined;
  saving: boolean;
  onSave: (item: Item) => void;
  onRemove: () => void;
  onLeave: () => void;
};

/** One entry where it stands: Enter saves, Escape leaves it as it was. */
export function ItemForm(props: Props) {
  const { name, label, item, index, refused, saving, onSave, onRemove, onLeave } = props;
  const { t } = useTranslation();
  const shape = SHAPES[name];
  const [draft, setDraft] = useState<Item>(() => item ?? begun(shape.inputs));
  const [tried, setTried] = useState(false);
  const missing = (input: Input) => input.required === true && isEmpty(draft[input.name]);
  const errors = refused?.problem?.errors ?? [];
  const errorAt = (input: Input) => {
    if (tried && missing(input)) return t('record.missing');
    const places = [
      `${name}[${index}].${input.name}`,
      `${name}.${input.name}`,
      placeOfConsent(draft, input.name),
    ];
    return errors.find(({ field }) => places.includes(field))?.message;
  };
  const elsewhere = refused && shape.inputs.every((input) => errorAt(input) === undefined);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (!shape.inputs.some(missing) && !saving) onSave(said(draft));
  };
  return (
    <form
      className={styles.item}
      aria-label={label}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      {elsewhere && <Notice kind="error">{errors[0]?.message ?? refused.message}</Notice>}
      {shape.inputs.map((input, place) => (
        <ItemInput
          key={input.name}
          list={name}
          input={input}
          autoFocus={place === (shape.inputs[0]?.kind === 'choice' ? 1 : 0)}
          value={draft[input.name]}
          error={errorAt(input)}
          onChange={(value) => setDraft({ ...draft, [input.name]: value })}
        />
      ))}
      <div className={styles.steps}>
        <Button size="small" type="primary" htmlType="submit" loading={saving}>
          {t('words.save')}
        </Button>
        <Button size="small" onClick={onLeave}>
          {t('words.cancel')}
        </Button>
        {item && (
          <Button size="small" danger type="text" onClick={onRemove}>
            {t('record.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}

function isEmpty(value: Item[string]): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** The first of the choices that must be made, and today for the days. */
function begun(inputs: readonly Input[]): Item {
  const item: Item = {};
  for (const input of inputs) {
    if (input.kind === 'choice' && input.required) item[input.name] = input.choices?.[0];
    if (input.kind === 'flag' && input.required) item[input.name] = true;
    if (input.kind === 'date' && (input.required || input.name === 'on')) item[input.name] = today();
  }
  return item;
}

function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Without what was left empty. */
function said(draft: Item): Item {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => !isEmpty(value)));
}

function placeOfConsent(draft: Item, input: string): string {
  return `consents.${draft.channel}.${draft.purpose}.${input}`;
}
