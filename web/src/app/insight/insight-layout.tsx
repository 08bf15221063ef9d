import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import { insightPages } from './insight-pages';
import styles from './insight-layout.module.css';

/** What the base is worth and where it goes: a row of tabs over the page that is open. */
export function InsightLayout() {
  const { t } = useTranslation();
  return (
    <>
      <nav className={styles.tabs} aria-label={t('shell.insight')}>
        {insightPages.map(({ name }) => (
          <NavLink key={name} to={`/insight/${name}`}>
            {t(`shell.insightPages.${name}`)}
          </NavLink>
        ))}
      </nav>
      <Outlet />
    </>
  );
}
