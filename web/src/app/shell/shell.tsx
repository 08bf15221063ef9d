import { Navigate, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useTranslation } from 'react-i18next';
import { Loading } from '@/components/loading';
import { useSession } from '@/lib/session/session';
import { useJobEvents } from '@/lib/jobs/job-events';
import { PaletteHost } from '../palette/palette-host';
import { Reminders } from '../reminders/reminders';
import { Navigation } from './navigation';
import { TopBar } from './top-bar';
import { Unavailable } from './unavailable';
import { useUsersLanguage } from './use-users-language';
import styles from './shell.module.css';

/** Everything around a page, for whoever is signed in. */
export function Shell() {
  const session = useSession();
  const location = useLocation();
  if (session.data === null) {
    const next = location.pathname + location.search;
    return <Navigate to={next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`} replace />;
  }
  if (session.data) return <SignedIn />;
  if (session.isError) return <Unavailable onRetry={() => void session.refetch()} />;
  return <Loading />;
}

function SignedIn() {
  const { t } = useTranslation();
  useJobEvents();
  useUsersLanguage();
  return (
    <PaletteHost>
      <a className={styles.skip} href="#main">
        {t('shell.skip')}
      </a>
      <Navigation />
      <div className={styles.page}>
        <TopBar />
        <main id="main" className={styles.main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Reminders />
      <ScrollRestoration />
    </PaletteHost>
  );
}
