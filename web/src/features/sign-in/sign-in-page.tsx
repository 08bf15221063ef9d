import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { LanguageSwitch } from '@/components/language-switch';
import { Logo } from '@/components/logo';
import type { Me } from '@/lib/api/types';
import { useSession } from '@/lib/session/session';
import { SESSION_KEY } from '@/lib/session/session-key';
import { LinkForm } from './link-form';
import { PasswordForm } from './password-form';
import { SetPasswordForm } from './set-password-form';
import styles from './sign-in-page.module.css';

/** Only a path of this page: an address of somebody else's must not be reached from a sign-in link. */
function safePath(next: string | null): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.includes('\\') ? next : '/';
}

/** By the old password, or by a link that the server prints for its administrator; others would be locked out. */
function mayComeBack({ passwordSet, permissions }: Me): boolean {
  return passwordSet || permissions.includes('administer');
}

export function SignInPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const client = useQueryClient();
  const session = useSession();
  const [newcomer, setNewcomer] = useState<Me | null>(null);
  const [entered, setEntered] = useState(false);
  const token = search.get('token');
  const next = safePath(search.get('next'));
  const enter = (me: Me) => {
    setNewcomer(null);
    setEntered(true);
    client.setQueryData(SESSION_KEY, me);
  };
  /** An unused link still works for somebody who is signed in already, to set a forgotten password. */
  const done = session.data && !newcomer && (!token || entered);
  if (done) return <Navigate to={next} replace />;
  return (
    <div className={styles.page}>
      <header>
        <LanguageSwitch />
      </header>
      <main className={styles.card}>
        <div className={styles.brand}>
          <Logo size={36} />
          <div>
            <h1>{t('shell.product')}</h1>
            <p>{t('signIn.tagline')}</p>
          </div>
        </div>
        {newcomer ? (
          <SetPasswordForm
            onSet={() => enter({ ...newcomer, passwordSet: true })}
            onLater={mayComeBack(newcomer) ? () => enter(newcomer) : undefined}
          />
        ) : token ? (
          <LinkForm
            token={token}
            onSignedIn={setNewcomer}
            onPassword={() => setSearch({}, { replace: true })}
          />
        ) : (
          <PasswordForm onSignedIn={enter} />
        )}
      </main>
    </div>
  );
}
