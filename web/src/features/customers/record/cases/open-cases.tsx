import { lazy, Suspense } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { CASES_KEY } from '@/components/cases/use-case-actions';
import cases from '@/components/cases/cases.module.css';
import { answered, api } from '@/lib/api/client';
import { useFormat } from '@/lib/format/use-format';
import { useOpenCase } from './use-open-case';
import styles from './open-cases.module.css';

const CaseDialog = lazy(async () => ({
  default: (await import('@/components/cases/case-dialog')).CaseDialog,
}));

const SHOWN = 20;

/** What waits for an answer, above what happened. */
export function OpenCases({ customer }: { customer: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const address = useOpenCase();
  const opened = Number(search.get('case') ?? NaN);
  const { data } = useQuery({
    queryKey: [...CASES_KEY, 'customer', customer],
    queryFn: ({ signal }) =>
      answered(api.POST('/api/v1/cases/search', { body: { customer, limit: SHOWN }, signal })),
  });
  const items = data?.items ?? [];
  const close = () => void navigate(address(null), { replace: true, preventScrollReset: true });
  return (
    <>
      {items.length > 0 && (
        <section className={styles.cases}>
          <h3>{t('cases.openOf', { n: items.length })}</h3>
          <ul>
            {items.map((item) => (
              <li key={item.id}>
                <Link to={address(item.id)} replace preventScrollReset dir="auto">
                  {item.subject}
                </Link>
                <span className={cases.tag} data-level={item.priority}>
                  {t(`cases.priorities.${item.priority}`)}
                </span>
                <small className={item.overdue ? cases.late : undefined}>
                  {t(`cases.kinds.${item.kind}`)} · {t(`cases.states.${item.state}`)}
                  {item.dueOn && ` · ${t('cases.dueOn')} ${format.date(item.dueOn)}`}
                  {item.owner && ` · ${item.owner.name}`}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {!Number.isNaN(opened) && (
        <Suspense>
          <CaseDialog id={opened} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
