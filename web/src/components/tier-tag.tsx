import { useTranslation } from 'react-i18next';
import type { Tier } from '@/lib/api/types';
import { colorOf } from './class-mark';
import styles from './class-tag.module.css';

/** A triangle (the pyramid) in the tier's colour, and its name. */
export function TierTag({ tier }: { tier: Tier }) {
  const { t } = useTranslation();
  return (
    <span className={styles.tag}>
      <i className={`${styles.mark} ${styles.tier}`} style={colorOf(`--tier-${tier}`)} aria-hidden />
      {t(`terms.tiers.${tier}`)}
    </span>
  );
}
