import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLeftCustomers } from './use-bulk-edits';
import styles from './bulk-edits.module.css';

/** Those for whom it was not done, to look into one by one. */
export function LeftCustomers({ edit, outcome }: { edit: number; outcome: 'refused' | 'kept' }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const left = useLeftCustomers(edit, outcome, open);
  const items = left.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <details className={styles.left} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(`bulk.left.${outcome}`)}</summary>
      <ul>
        {items.map(({ id, name, reason }) => (
          <li key={id}>
            <Link to={`/customers/${id}`}>{name ?? `#${id}`}</Link>
            {reason && <small>{reason}</small>}
          </li>
        ))}
      </ul>
      {left.error && <p role="alert">{left.error.message}</p>}
      {left.hasNextPage && (
        <Button size="small" loading={left.isFetchingNextPage} onClick={() => void left.fetchNextPage()}>
          {t('words.more')}
        </Button>
      )}
    </details>
  );
}
