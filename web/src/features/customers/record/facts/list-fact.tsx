import { lazy, Suspense, useState } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { CustomerPage } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useMay } from '@/lib/session/session';
import { ConflictDialog } from '../conflict-dialog';
import { declaredList, type Item } from './declared-list';
import { mainOf, moreOf } from './item-words';
import { SHAPES, type ListName } from './shapes';
import { useChange } from './use-change';
import styles from './facts.module.css';

const ItemForm = lazy(async () => ({ default: (await import('./item-form')).ItemForm }));

type Props = {
  customer: CustomerPage;
  name: ListName;
  /** Asked for by the reader: a first entry is begun. */
  editedAtOnce?: boolean;
  onLeave?: (() => void) | undefined;
};

/** Entries one below the other; a click opens one where it stands. */
export function ListFact({ customer, name, editedAtOnce = false, onLeave }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayWrite = useMay('write');
  const label = t(`record.lists.${name}`);
  const fact = declaredList(name, label);
  const items = fact.of(customer);
  const [open, setOpen] = useState<number | null>(editedAtOnce ? items.length : null);
  const leave = () => {
    setOpen(null);
    onLeave?.();
  };
  const change = useChange(customer, fact, leave);
  const words = { t, format };
  const text = (list: Item[]) =>
    list
      .map((item) => [mainOf(name, item, words), moreOf(name, item, words)].filter(Boolean).join(' · '))
      .join('\n');
  const put = (index: number, item: Item) => change.save(items.toSpliced(index, 1, item));
  const form = (index: number) => (
    <Suspense>
      <ItemForm
        name={name}
        label={label}
        item={items[index]}
        index={index}
        refused={change.refused}
        saving={change.saving}
        onSave={(item) => put(index, item)}
        onRemove={() => change.save(items.toSpliced(index, 1))}
        onLeave={() => {
          change.reset();
          leave();
        }}
      />
    </Suspense>
  );
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {items.map((item, index) =>
          open === index ? (
            <div key={index}>{form(index)}</div>
          ) : (
            <Entry
              key={index}
              main={mainOf(name, item, words)}
              more={moreOf(name, item, words)}
              label={t('customers.editField', { field: label })}
              onOpen={mayWrite ? () => setOpen(index) : undefined}
            />
          ),
        )}
        {open === items.length && form(items.length)}
        {mayWrite && open === null && !(SHAPES[name].single && items.length > 0) && (
          <button
            type="button"
            className={styles.add}
            aria-label={t('record.add', { what: label })}
            onClick={() => setOpen(items.length)}
          >
            <PlusOutlined aria-hidden /> {t('record.addShort')}
          </button>
        )}
        {!mayWrite && items.length === 0 && <em>{t('customers.unknown')}</em>}
      </dd>
      {change.conflict && (
        <ConflictDialog
          label={label}
          theirs={text(change.conflict.theirs) || null}
          mine={text(change.conflict.mine) || null}
          onTheirs={change.keepTheirs}
          onMine={change.useMine}
        />
      )}
    </>
  );
}

type EntryProps = { main: string; more: string; label: string; onOpen: (() => void) | undefined };

function Entry({ main, more, label, onOpen }: EntryProps) {
  const content = (
    <>
      <span dir="auto">{main || more}</span>
      {main && more && <small dir="auto">{more}</small>}
    </>
  );
  return onOpen ? (
    <button type="button" className={styles.entry} aria-label={`${label}: ${main} ${more}`} onClick={onOpen}>
      {content}
    </button>
  ) : (
    <div className={styles.entry}>{content}</div>
  );
}
