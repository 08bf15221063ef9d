import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/lib/i18n/use-language';
import type { Kind } from './kinds';
import styles from './imports-page.module.css';

const FORMATS = { xlsx: 'Excel', csv: 'CSV' } as const;

/** Files with the headings and two example rows, to be filled in. */
export function Templates({ kind }: { kind: Kind }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <p className={styles.templates}>
      {t('imports.template')}
      {Object.entries(FORMATS).map(([format, name]) => (
        <a
          key={format}
          href={`/api/v1/imports/templates/${kind}.${format}?language=${language.slice(0, 2)}`}
          aria-label={t('imports.templateFor', { kind: t(`imports.kinds.${kind}`), format: name })}
          download
        >
          {name}
        </a>
      ))}
    </p>
  );
}
