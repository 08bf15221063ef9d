import { useTranslation } from 'react-i18next';
import type { BulkPreview, Field } from '@/lib/api/types';
import { useValueText } from './use-value-text';
import styles from './bulk.module.css';

/** What would become of some of those chosen. */
export function Examples({ examples, fields }: { examples: BulkPreview['examples']; fields: Field[] }) {
  const { t } = useTranslation();
  const text = useValueText(fields);
  const labelOf = (name: string) => fields.find((field) => field.name === name)?.label ?? name;
  if (examples.length === 0) return null;
  return (
    <section className={styles.examples} aria-label={t('bulk.examples')}>
      <h3>{t('bulk.examples')}</h3>
      <ul>
        {examples.map(({ id, name, differences }) => (
          <li key={id}>
            <strong>{name}</strong>
            {differences.map(({ field, before, after }) => (
              <span key={field}>
                {t('bulk.of', { field: labelOf(field) })}
                <del>{text(field, before) || t('bulk.nothing')}</del>
                {' → '}
                <ins>{text(field, after) || t('bulk.nothing')}</ins>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
