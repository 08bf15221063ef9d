import { useId, useState, type KeyboardEvent } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/components/text-field';
import { useCustomerSearch } from '@/lib/use-customer-search';
import { NewOther } from './new-other';
import type { Other } from './relationship-draft';
import styles from './relationships.module.css';

const SHOWN = 5;

type Props = {
  /** Nobody is related to oneself. */
  not: number;
  chosen: Other | null;
  missing: boolean;
  onChoose: (other: Other | null) => void;
};

/** Found as one types; whoever is not there yet is entered with the relationship. */
export function OtherChooser({ not, chosen, missing, onChoose }: Props) {
  const { t } = useTranslation();
  const list = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const { customers } = useCustomerSearch(text);
  const typed = text.trim();
  if (chosen) {
    return (
      <div className={styles.whole}>
        <div className={styles.chosen}>
          <strong dir="auto">{chosen.name}</strong>
          {chosen.id === null && <small>{t('relationships.isNew')}</small>}
          <Button type="link" size="small" onClick={() => onChoose(null)}>
            {t('relationships.another')}
          </Button>
        </div>
        {chosen.id === null && <NewOther other={chosen} onChange={onChoose} />}
      </div>
    );
  }
  const known = customers
    .filter(({ id }) => id !== not)
    .slice(0, SHOWN)
    .map(({ id, displayName, phone, city }) => ({
      label: [displayName, phone, city].filter(Boolean).join(' · '),
      other: { id, name: displayName },
    }));
  const fresh = {
    label: t('relationships.enterNew', { name: typed }),
    other: { id: null, name: typed, kind: 'person', phone: '' } as Other,
  };
  const options = typed === '' ? [] : [...known, fresh];
  const at = Math.min(active, options.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || options.length === 0) return;
    const move = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const option = options[at];
    if (move !== 0) setActive((at + move + options.length) % options.length);
    else if (event.key === 'Enter' && option) onChoose(option.other);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.whole}>
      <TextField
        role="combobox"
        autoFocus
        autoComplete="off"
        aria-expanded={options.length > 0}
        aria-controls={list}
        aria-activedescendant={options.length > 0 ? `${list}-${at}` : undefined}
        label={t('relationships.other')}
        placeholder={t('relationships.otherHint')}
        value={text}
        error={missing ? t('relationships.choose') : undefined}
        onChange={(next) => {
          setText(next);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={list} role="listbox" className={styles.options} aria-label={t('relationships.other')}>
        {options.map(({ label, other }, index) => (
          <li
            key={other.id ?? 'new'}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(other)}
          >
            {label}
          </li>
        ))}
      </ul>
    </div>
  );
}
