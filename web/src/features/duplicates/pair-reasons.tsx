import { useTranslation } from 'react-i18next';
import type { DuplicateGroup } from '@/lib/api/types';
import styles from './duplicates.module.css';

type Props = { pairs: DuplicateGroup['pairs']; names: Map<number, string> };

/** Why any two may be one; who they are is said where there are more than two. */
export function PairReasons({ pairs, names }: Props) {
  const { t } = useTranslation();
  return (
    <ul className={styles.reasons}>
      {pairs.map(({ one, other, reasons }) => {
        const why = reasons.join(t('duplicates.semicolon'));
        return (
          <li key={`${one}-${other}`}>
            {names.size > 2
              ? t('duplicates.pairReasons', { one: names.get(one), other: names.get(other), why })
              : why}
          </li>
        );
      })}
    </ul>
  );
}
