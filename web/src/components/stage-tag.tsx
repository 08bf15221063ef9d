import { useTranslation } from 'react-i18next';
import type { Stage } from '@/lib/api/types';
import { colorOf } from './class-mark';
import styles from './class-tag.module.css';

/** A disc in the stage's colour, and its name. */
export function StageTag({ stage }: { stage: Stage }) {
  const { t } = useTranslation();
  return (
    <span className={styles.tag}>
      <i className={`${styles.mark} ${styles.stage}`} style={colorOf(`--stage-${stage}`)} aria-hidden />
      {t(`terms.stages.${stage}`)}
    </span>
  );
}
