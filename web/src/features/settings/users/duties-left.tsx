import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { JobProgress } from '@/components/job-progress';
import type { HandOver, User } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { isOpen, useJob } from '@/lib/jobs/jobs';
import { HandOverDialog } from './hand-over-dialog';
import { dutiesOf, someOf, useDutiesText, useHandOver } from './use-duties';
import styles from './users.module.css';

/** What a disabled user still has to look after, and where the rest went. */
export function DutiesLeft({ user }: { user: User }) {
  const { t } = useTranslation();
  const text = useDutiesText();
  const [asking, setAsking] = useState(false);
  const duties = useQuery(dutiesOf(user)).data;
  const job = useJob(duties?.last?.job);
  if (!duties) return null;
  const { counts, last } = duties;
  const running = job !== undefined && isOpen(job);
  if (!running && !someOf(counts) && !last) return null;
  return (
    <div className={styles.duties}>
      {running && <JobProgress job={job} />}
      {!running && someOf(counts) && (
        <>
          <span>{t('settings.duties.left', { duties: text(counts) })}</span>
          <Button
            size="small"
            type="primary"
            ghost
            aria-label={t('settings.duties.giveNamed', { name: user.name })}
            onClick={() => setAsking(true)}
          >
            {t('settings.duties.give')}
          </Button>
        </>
      )}
      {!running && last && <Gone user={user} last={last} />}
      {asking && <HandOverDialog user={user} counts={counts} onClose={() => setAsking(false)} />}
    </div>
  );
}

function Gone({ user, last }: { user: User; last: HandOver }) {
  const { t } = useTranslation();
  const format = useFormat();
  const text = useDutiesText();
  const { undo } = useHandOver(user);
  if (!someOf(last.counts) || last.state === 'undone') return null;
  return (
    <>
      <small>
        {t('settings.duties.gone', {
          duties: text(last.counts),
          to: last.to ?? t('settings.duties.pool'),
          time: format.dateTime(last.createdAt),
        })}
      </small>
      <Button
        size="small"
        loading={undo.isPending}
        aria-label={t('settings.duties.undoNamed', { name: user.name })}
        onClick={() => undo.mutate()}
      >
        {t('words.undo')}
      </Button>
    </>
  );
}
