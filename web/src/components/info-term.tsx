import { lazy, Suspense } from 'react';
import { InfoCircleOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { loadTexts } from '@/lib/i18n/i18n';
import type { dictionary } from '@/lib/i18n/en';
import { Busy } from './busy';
import styles from './info-term.module.css';

export type Term = keyof (typeof dictionary)['terms']['names'];

const AboutTerm = lazy(async () => {
  const [{ AboutTerm: About }] = await Promise.all([import('./about-term'), loadTexts('about')]);
  return { default: About };
});

/** The ⓘ at an analytic term: opens what it is, how it is computed, how sure we are. */
export function InfoTerm({ term }: { term: Term }) {
  const { t } = useTranslation();
  const title = t(`terms.names.${term}`);
  return (
    <Popover
      trigger="click"
      title={title}
      content={
        <Suspense fallback={<Busy rows={3} />}>
          <AboutTerm term={term} />
        </Suspense>
      }
    >
      <button type="button" className={styles.info} aria-label={t('words.about', { term: title })}>
        <InfoCircleOutlined aria-hidden />
      </button>
    </Popover>
  );
}
