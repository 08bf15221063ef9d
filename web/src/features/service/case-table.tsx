import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Case } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import cases from '@/components/cases/cases.module.css';
import styles from './service-page.module.css';

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** From subject to subject. */
function move(event: KeyboardEvent<HTMLElement>) {
  const step = STEPS[event.key];
  const here = event.target;
  if (!step || !(here instanceof HTMLButtonElement)) return;
  const subjects = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('th > button')];
  subjects[subjects.indexOf(here) + step]?.focus();
  event.preventDefault();
}

type Props = { items: Case[]; stale: boolean; onOpen: (id: number) => void };

/** Rows of 36 px on a desk; on a phone each row becomes a card. */
export function CaseTable({ items, stale, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const heads = ['subject', 'customer', 'kind', 'priority', 'state', 'owner', 'dueOn', 'opened'] as const;
  return (
    <table className={styles.table} aria-label={t('cases.title')} data-stale={stale} title={t('cases.keys')}>
      <thead>
        <tr>
          {heads.map((each) => (
            <th key={each} scope="col">
              {t(`cases.${each}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={move}>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              <button
                type="button"
                dir="auto"
                aria-label={t('cases.openNamed', { subject: item.subject })}
                title={item.subject}
                onClick={() => onOpen(item.id)}
              >
                {item.subject}
              </button>
            </th>
            <td data-label={t('cases.customer')}>
              <Link to={`/customers/${item.customer.id}`}>{item.customer.displayName}</Link>
            </td>
            <td data-label={t('cases.kind')}>{t(`cases.kinds.${item.kind}`)}</td>
            <td data-label={t('cases.priority')}>
              <span className={cases.tag} data-level={item.priority}>
                {t(`cases.priorities.${item.priority}`)}
              </span>
            </td>
            <td data-label={t('cases.state')}>{t(`cases.states.${item.state}`)}</td>
            <td data-label={t('cases.owner')}>{item.owner?.name ?? t('cases.nobody')}</td>
            <td data-label={t('cases.dueOn')} className={item.overdue ? cases.late : undefined}>
              {format.date(item.dueOn)}
            </td>
            <td data-label={t('cases.opened')}>{format.date(item.openedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
