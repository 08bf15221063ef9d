import { useTranslation } from 'react-i18next';
import type { Term } from './info-term';
import styles from './info-term.module.css';

/** What a term is, how it is computed, how sure we are. */
export function AboutTerm({ term }: { term: Term }) {
  const { t } = useTranslation();
  return (
    <dl className={styles.about}>
      <dt>{t('about.parts.what')}</dt>
      <dd>{t(`about.terms.${term}.what`)}</dd>
      <dt>{t('about.parts.how')}</dt>
      <dd>{t(`about.terms.${term}.how`)}</dd>
      <dt>{t('about.parts.sure')}</dt>
      <dd>{t(`about.terms.${term}.sure`)}</dd>
    </dl>
  );
}
