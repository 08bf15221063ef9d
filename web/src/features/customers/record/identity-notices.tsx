import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Notice } from '@/components/notice';
import { answered, api } from '@/lib/api/client';
import { comparisonOf } from '@/lib/comparison-address';
import { useFormat } from '@/lib/format/use-format';

const SHOWN = 3;

/** Who was merged into the customer on the way here, and who may be the same. */
export function IdentityNotices({ id }: { id: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { mergedFrom } = (useLocation().state ?? {}) as { mergedFrom?: number };
  const same = useQuery({
    queryKey: ['customer', id, 'duplicates'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/customers/{id}/duplicates', { params: { path: { id } }, signal })),
  });
  const likely = same.data?.items.slice(0, SHOWN) ?? [];
  return (
    <>
      {mergedFrom !== undefined && (
        <Notice kind="info">{t('record.absence.merged', { id: mergedFrom })}</Notice>
      )}
      {likely.length > 0 && (
        <Notice
          kind="warning"
          action={
            <Link to={comparisonOf([id, ...likely.map(({ customer }) => customer.id)])}>
              {t('record.sameAs.compare')}
            </Link>
          }
        >
          {t('record.sameAs.title')}{' '}
          {likely.map(({ customer, score, reasons }) => (
            <span key={customer.id} title={reasons.join('\n')}>
              <Link to={`/customers/${customer.id}`}>{customer.displayName}</Link>{' '}
              {format.percent(score / 100)}{' '}
            </span>
          ))}
        </Notice>
      )}
    </>
  );
}
