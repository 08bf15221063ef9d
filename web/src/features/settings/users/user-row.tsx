import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { answered, api } from '@/lib/api/client';
import type { Invited, User } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { roleOf } from './roles';
import { useSaveUser, USERS_KEY } from './use-save-user';
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
  const disabled = user.state === 'disabled';
  const error = save.error ?? link.error;
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
          loading={save.isPending}
          onClick={() => save.mutate({ user, change: { enabled: disabled } })}
          aria-label={t(disabled ? 'settings.users.enableNamed' : 'settings.users.disableNamed', {
            name: user.name,
          })}
        >
          {t(disabled ? 'settings.users.enable' : 'settings.users.disable')}
        </Button>
      </div>
      {error && <Notice kind="error">{error.message}</Notice>}
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
