import { useTranslation } from 'react-i18next';
import type { ComparedFact } from '@/lib/api/types';

type Props = {
  fact: ComparedFact;
  ids: number[];
  into: number;
  taken: number | undefined;
  disabled: boolean;
  onTake: (id: number) => void;
};

/** One fact of all compared: the one that counts is marked, another can be chosen. */
export function FactRow({ fact, ids, into, taken, disabled, onTake }: Props) {
  const { t } = useTranslation();
  const { name, label, united, differs, values } = fact;
  const filled = (id: number) => values[ids.indexOf(id)] !== '';
  const chosen = taken ?? (filled(into) ? into : ids.find(filled));
  return (
    <tr data-differs={differs || undefined}>
      <th scope="row">
        {label}
        {united && differs && <small>{t('duplicates.allKept')}</small>}
      </th>
      {ids.map((id, index) => (
        <td key={id}>
          {differs && !united && values[index] !== '' ? (
            <label>
              <input
                type="radio"
                name={name}
                aria-label={t('duplicates.valueOf', { fact: label, value: values[index] })}
                disabled={disabled}
                checked={id === chosen}
                onChange={() => onTake(id)}
              />
              {values[index]}
            </label>
          ) : (
            values[index]
          )}
        </td>
      ))}
    </tr>
  );
}
