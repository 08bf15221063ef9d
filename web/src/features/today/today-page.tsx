import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useFormat } from '@/lib/format/use-format';
import { today } from '@/lib/format/format';
import { useFirm, useMay } from '@/lib/session/session';
import { DoneTasks } from './done-tasks';
import { Mentions } from './mentions';
import { NotContacted } from './not-contacted';
import { OpenTasks } from './open-tasks';
import { QuickAdd } from './quick-add';
import { ToContact } from './to-contact';
import { TodayTabs } from './today-tabs';
import type { Whose } from './use-tasks';
import styles from './today-page.module.css';

/** Whom to look after today, and who was forgotten for long. */
export function TodayPage() {
  const { t } = useTranslation();
  const mayWrite = useMay('write');
  const format = useFormat();
  const now = today(useFirm()?.timeZone ?? 'Asia/Shanghai');
  const [search, setSearch] = useSearchParams();
  const whose: Whose = search.get('whose') === 'all' ? 'all' : 'mine';
  const done = search.get('show') === 'done';
  const choose = (name: string, value: string | null) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <>
      <div className={styles.head}>
        <h1>{t('tasks.title')}</h1>
        <TodayTabs />
        <small>{format.date(now)}</small>
        <select
          aria-label={t('tasks.whose')}
          value={whose}
          onChange={(event) => choose('whose', event.target.value === 'all' ? 'all' : null)}
        >
          <option value="mine">{t('tasks.mine')}</option>
          <option value="all">{t('tasks.everyones')}</option>
        </select>
        <select
          aria-label={t('tasks.title')}
          value={done ? 'done' : 'open'}
          onChange={(event) => choose('show', event.target.value === 'done' ? 'done' : null)}
        >
          <option value="open">{t('tasks.open')}</option>
          <option value="done">{t('tasks.doneTasks')}</option>
        </select>
      </div>
      <div className={styles.columns}>
        <div className={styles.stack}>
          <Mentions />
          {mayWrite && <QuickAdd now={now} />}
          {done ? <DoneTasks whose={whose} /> : <OpenTasks whose={whose} now={now} />}
        </div>
        <div className={styles.stack}>
          <ToContact whose={whose} />
          <NotContacted />
        </div>
      </div>
    </>
  );
}
