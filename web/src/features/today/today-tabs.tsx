import { useTranslation } from 'react-i18next';
import { NavLink, useSearchParams } from 'react-router';
import styles from './today-page.module.css';

/** The same work as a list and as a calendar. */
export function TodayTabs() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const search = address.get('whose') === 'all' ? '?whose=all' : '';
  return (
    <nav className={styles.tabs} aria-label={t('tasks.ways')}>
      <NavLink to={{ pathname: '/today', search }} end>
        {t('tasks.asList')}
      </NavLink>
      <NavLink to={{ pathname: '/today/calendar', search }}>{t('tasks.asCalendar')}</NavLink>
    </nav>
  );
}
