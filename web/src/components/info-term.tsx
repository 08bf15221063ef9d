import { InfoCircleOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import type { dictionary } from '@/lib/i18n/en';
import styles from './info-term.module.css';

export type Term = keyof (typeof dictionary)['terms']['about'];

/** The ⓘ at an analytic term: what it is, how it is computed, how sure we are. */
export function InfoTerm({ term }: { term: Term }) {
  const { t } = useTranslation();
  const title = t(`terms.about.${term}.term`);
  return (
    <Popover
      trigger="click"
      title={title}
      content={
        <dl className={styles.about}>
          <dt>{t('terms.parts.what')}</dt>
          <dd>{t(`terms.about.${term}.what`)}</dd>
          <dt>{t('terms.parts.how')}</dt>
          <dd>{t(`terms.about.${term}.how`)}</dd>
          <dt>{t('terms.parts.sure')}</dt>
          <dd>{t(`terms.about.${term}.sure`)}</dd>
        </dl>
      }
    >
      <button type="button" className={styles.info} aria-label={t('words.about', { term: title })}>
        <InfoCircleOutlined aria-hidden />
      </button>
    </Popover>
  );
}
