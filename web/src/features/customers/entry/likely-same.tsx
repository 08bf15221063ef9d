import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '@/components/notice';
import { answered, api } from '@/lib/api/client';
import { useFormat } from '@/lib/format/use-format';
import { useDebounced } from '@/lib/use-debounced';
import { typed, type Draft } from './entry-fields';
import styles from './new-customer-page.module.css';

const REST = 350;

function useLikelySame(draft: Draft) {
  const facts = useDebounced(JSON.stringify(typed(draft)), REST);
  return useQuery({
    queryKey: ['duplicates', 'check', facts],
    queryFn: ({ signal }) =>
      answered(api.POST('/api/v1/duplicates/check', { body: JSON.parse(facts) as object, signal })),
    enabled: Object.keys(JSON.parse(facts) as object).length > 1,
    placeholderData: keepPreviousData,
  });
}

/** Whom it may be, while it is typed, and why: their record is one click away. */
export function LikelySame({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const format = useFormat();
  const candidates = useLikelySame(draft).data?.candidates ?? [];
  return (
    <div aria-live="polite">
      {candidates.length > 0 && (
        <Notice kind="warning">
          <strong>{t('entry.same')}</strong> {t('entry.sameHint')}
          <ul className={styles.same}>
            {candidates.map(({ customer, score, reasons }) => (
              <li key={customer.id}>
                <Link to={`/customers/${customer.id}`}>{customer.displayName}</Link>{' '}
                {format.percent(score / 100)}
                <small>
                  {[customer.externalId, customer.phone, customer.email, customer.city]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
                <small>{reasons.join(t('entry.reasons'))}</small>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
