import { useTranslation } from 'react-i18next';
import type { Customer } from '@/lib/api/types';
import type { Chosen } from './bulk/use-chosen';
import styles from './customer-table.module.css';

export function ChosenHead({ chosen, shown }: { chosen: Chosen; shown: Customer[] }) {
  const { t } = useTranslation();
  const every = shown.length > 0 && shown.every(({ id }) => chosen.ids.has(id));
  return (
    <th scope="col" className={styles.chosen}>
      <input
        type="checkbox"
        aria-label={t('list.chooseShown')}
        checked={every}
        ref={(box) => {
          if (box) box.indeterminate = !every && chosen.ids.size > 0;
        }}
        onChange={chosen.toggleShown}
      />
    </th>
  );
}

type CellProps = { chosen: Chosen; customer: Customer; row: number };

/** With Shift down, everybody from the last one ticked to this one. */
export function ChosenCell({ chosen, customer, row }: CellProps) {
  const { t } = useTranslation();
  return (
    <td className={styles.chosen}>
      <input
        type="checkbox"
        aria-label={t('list.chooseOne', { name: customer.displayName })}
        checked={chosen.ids.has(customer.id)}
        readOnly
        onClick={(event) => {
          event.stopPropagation();
          chosen.toggle(row, event.shiftKey);
        }}
      />
    </td>
  );
}
