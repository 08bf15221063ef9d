import { useState } from 'react';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PaletteMode } from './palette-context';
import { PaletteItem } from './palette-item';
import { useCommands, type Command } from './use-commands';
import { useCustomerSearch } from '@/lib/use-customer-search';
import styles from './palette.module.css';

type Props = { mode: PaletteMode; onMode: (mode: PaletteMode) => void; onClose: () => void };

export function Palette({ mode, onMode, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const found = useCustomerSearch(text);
  const commands = useCommands(text, onMode);
  const customers: Command[] = found.customers.map((customer) => ({
    id: `customer-${customer.id}`,
    label: customer.displayName,
    customer,
    run: () => void navigate(`/customers/${customer.id}${mode === 'purchase' ? '?record=purchase' : ''}`),
  }));
  const items = mode === 'purchase' ? customers : [...customers, ...commands];
  const chosen = Math.min(active, items.length - 1);
  const run = (command: Command | undefined) => {
    if (!command) return;
    if (!command.staysOpen) onClose();
    command.run();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const move = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (move !== 0) {
      event.preventDefault();
      setActive((chosen + move + items.length) % Math.max(items.length, 1));
    }
    if (event.key === 'Enter') run(items[chosen]);
  };
  return (
    <Modal
      open
      onCancel={onClose}
      title={<span className="visually-hidden">{t('shell.search')}</span>}
      footer={null}
      closable={false}
      width={560}
      style={{ top: 72 }}
      styles={{ header: { margin: 0, padding: 0 }, body: { padding: 0 } }}
    >
      <input
        className={styles.input}
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls="palette-items"
        aria-activedescendant={items[chosen]?.id}
        aria-label={t('shell.search')}
        placeholder={mode === 'purchase' ? t('shell.choosePurchaser') : t('shell.searchHint')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {found.approximate && found.customers.length > 0 && (
        <p className={styles.empty}>{t('shell.similarOnly', { q: text.trim() })}</p>
      )}
      <ul id="palette-items" role="listbox" className={styles.items} aria-label={t('shell.search')}>
        {items.map((item, index) => (
          <PaletteItem
            key={item.id}
            command={item}
            active={index === chosen}
            onChoose={() => run(item)}
            onPoint={() => setActive(index)}
          />
        ))}
      </ul>
      {items.length === 0 && text !== '' && !found.searching && (
        <p className={styles.empty}>{t('shell.noResults', { q: text })}</p>
      )}
      <p className={styles.keys}>{t('shell.keys')}</p>
    </Modal>
  );
}
