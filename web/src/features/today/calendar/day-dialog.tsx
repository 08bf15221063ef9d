import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { useFormat } from '@/lib/format/use-format';
import type { Whose } from '../use-tasks';
import { isLate } from './day-cell';
import { EntryLine } from './entry-line';
import { useCalendar } from './use-calendar';
import styles from './calendar.module.css';

const MOST = 200;

type Props = { day: string; now: string; whose: Whose; onClose: () => void };

/** Everything on one day. */
export function DayDialog({ day, now, whose, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, isPending, refetch } = useCalendar({ from: day, to: day, whose, perDay: MOST });
  const found = data?.days[0];
  const more = found ? found.count - found.entries.length : 0;
  return (
    <Modal open title={`${format.date(day)} ${format.weekday(day)}`} footer={null} onCancel={onClose}>
      {isPending ? (
        <Busy rows={6} />
      ) : !data ? (
        <FailedToLoad error={error} onRetry={() => void refetch()} />
      ) : !found ? (
        <p className={styles.none}>{t('calendar.noneOnDay')}</p>
      ) : (
        <ul className={styles.entries}>
          {found.entries.map((entry) => (
            <li key={`${entry.kind}-${entry.id}`}>
              <EntryLine whole entry={entry} late={isLate(entry, day, now)} />
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className={styles.none}>{t('calendar.notListed', { n: format.count(more) })}</p>}
    </Modal>
  );
}
