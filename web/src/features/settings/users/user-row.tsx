import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { answered, api } from '@/lib/api/client';
import type { Duties, Invited, User } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { DutiesLeft } from './duties-left';
import { HandOverDialog } from './hand-over-dialog';
import { roleOf } from './roles';
import { dutiesOf, someOf } from './use-duties';
import { useSaveUser } from './use-save-user';
import { USERS_KEY } from './use-users';
import styles from './users.module.css';

type Props = { user: User; onEdit: () => void; onLink: (invited: Invited) => void };

export function UserRow({ user, onEdit, onLink }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const save = useSaveUser();
  const link = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/users/{id}/link', { params: { path: { id: user.id } } })),
    onSuccess: async (invited) => {
      onLink(invited);
      await client.invalidateQueries({ queryKey: USERS_KEY });
    },
  });
  const [counts, setCounts] = useState<Duties['counts'] | null>(null);
  const leave = useMutation({
    mutationFn: () => client.query(dutiesOf(user)),
    onSuccess: (duties) => {
      if (someOf(duties.counts)) setCounts(duties.counts);
      else save.mutate({ user, change: { enabled: false } });
    },
  });
  const disabled = user.state === 'disabled';
  const error = save.error ?? link.error ?? leave.error;
  return (
    <li className={styles.row} data-state={user.state}>
      <div className={styles.who}>
        <strong>{user.name}</strong>{' '}
        <span className={styles.role}>{t(`settings.users.roles.${roleOf(user.role)}`)}</span>
        <small>
          {user.team && <span>{user.team}</span>}
          {user.email && <span>{user.email}</span>}
          <State user={user} />
        </small>
      </div>
      <div className={styles.actions}>
        <Button size="small" onClick={onEdit} aria-label={t('settings.users.editNamed', { name: user.name })}>
          {t('words.edit')}
        </Button>
        {!disabled && (
          <Button
            size="small"
            loading={link.isPending}
            onClick={() => link.mutate()}
            aria-label={t('settings.users.newLinkNamed', { name: user.name })}
          >
            {t('settings.users.newLink')}
          </Button>
        )}
        <Button
          size="small"
          danger={!disabled}
          loading={save.isPending || leave.isPending}
          onClick={() => (disabled ? save.mutate({ user, change: { enabled: true } }) : leave.mutate())}
          aria-label={t(disabled ? 'settings.users.enableNamed' : 'settings.users.disableNamed', {
            name: user.name,
          })}
        >
          {t(disabled ? 'settings.users.enable' : 'settings.users.disable')}
        </Button>
      </div>
      {disabled && <DutiesLeft user={user} />}
      {error && <Notice kind="error">{error.message}</Notice>}
      {counts && <HandOverDialog user={user} counts={counts} onClose={() => setCounts(null)} />}
    </li>
  );
}

function State({ user }: { user: User }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (user.state === 'disabled') return <span>{t('settings.users.disabled')}</span>;
  return (
    <>
      <span>
        {user.lastSignIn
          ? t('settings.users.lastSignIn', { time: format.dateTime(user.lastSignIn) })
          : t('settings.users.invited')}
      </span>
      {user.linkUntil && (
        <span>{t('settings.users.linkUntil', { time: format.dateTime(user.linkUntil) })}</span>
      )}
    </>
  );
}
