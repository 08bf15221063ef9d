import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '@/components/panel';
import { useFormat } from '@/lib/format/use-format';
import { useMay } from '@/lib/session/session';
import { useMerges, useUndoMerge } from './use-duplicates';
import styles from './duplicates.module.css';

/** What was merged lately, each to be undone. */
export function RecentMerges() {
  const { t } = useTranslation();
  const format = useFormat();
  const mayWrite = useMay('write');
  const undo = useUndoMerge();
  const merges = useMerges().data?.items ?? [];
  if (merges.length === 0) return null;
  return (
    <Panel title={t('duplicates.recent')}>
      <ul className={styles.merges}>
        {merges.map(({ id, into, name, merged, at, by, undoneAt }) => (
          <li key={id}>
            <Link to={`/customers/${into}`}>{name}</Link>
            <small>
              {t('duplicates.mergedCount', { count: merged.length, n: format.count(merged.length) })}
              {` · ${format.dateTime(at)}${by ? ` · ${by}` : ''}`}
            </small>
            {undoneAt ? (
              <small>{t('duplicates.wasUndone')}</small>
            ) : (
              mayWrite && (
                <Button
                  size="small"
                  aria-label={t('duplicates.undoOf', { name })}
                  loading={undo.isPending && undo.variables === id}
                  onClick={() => undo.mutate(id)}
                >
                  {t('words.undo')}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
