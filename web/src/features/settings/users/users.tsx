import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { Panel } from '@/components/panel';
import type { Invited, User } from '@/lib/api/types';
import { LinkDialog } from './link-dialog';
import { UserDialog } from './user-dialog';
import { UserRow } from './user-row';
import { useUsers } from './use-users';
import settings from '../settings.module.css';
import styles from './users.module.css';

/** Who may come in, and as what. */
export function Users() {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<User | 'new' | null>(null);
  const [link, setLink] = useState<Invited | null>(null);
  const users = useUsers();
  return (
    <Panel id="users" title={t('settings.users.title')}>
      <p className={settings.hint}>{t('settings.users.hint')}</p>
      <Button onClick={() => setEditing('new')}>{t('settings.users.invite')}</Button>
      {users.isPending ? (
        <Busy rows={3} />
      ) : !users.data ? (
        <FailedToLoad error={users.error} onRetry={() => void users.refetch()} />
      ) : (
        <ul className={styles.list} aria-label={t('settings.users.title')}>
          {users.data.map((user) => (
            <UserRow key={user.id} user={user} onEdit={() => setEditing(user)} onLink={setLink} />
          ))}
        </ul>
      )}
      {editing && (
        <UserDialog
          user={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onInvited={setLink}
        />
      )}
      {link && <LinkDialog invited={link} onClose={() => setLink(null)} />}
    </Panel>
  );
}
