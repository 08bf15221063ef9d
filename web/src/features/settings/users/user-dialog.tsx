import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { TextField } from '@/components/text-field';
import { ApiError } from '@/lib/api/api-error';
import { answered, api } from '@/lib/api/client';
import type { Invited, User } from '@/lib/api/types';
import { ChoiceField } from '../choice-field';
import { roleOf, ROLES } from './roles';
import { useSaveUser } from './use-save-user';
import { USERS_KEY } from './use-users';
import styles from './users.module.css';

type Props = { user: User | null; onClose: () => void; onInvited: (invited: Invited) => void };

/** A new user, or the name, e-mail and role of one. */
export function UserDialog({ user, onClose, onInvited }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [draft, setDraft] = useState({
    name: user?.name ?? '',
    email: user?.email ?? '',
    role: user?.role ?? 'member',
    team: user?.team ?? '',
  });
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const save = useSaveUser(onClose);
  const invite = useMutation({
    mutationFn: () =>
      answered(
        api.POST('/api/v1/users', { body: { name: draft.name, email: draft.email, role: draft.role } }),
      ),
    onSuccess: async (invited) => {
      onInvited(invited);
      onClose();
      await client.invalidateQueries({ queryKey: USERS_KEY });
    },
  });
  const error = save.error ?? invite.error;
  const wrong = (field: string) =>
    error instanceof ApiError
      ? error.problem?.errors?.find((each) => each.field === field)?.message
      : undefined;
  return (
    <Modal
      open
      title={user ? t('settings.users.editNamed', { name: user.name }) : t('settings.users.invite')}
      okText={user ? t('words.save') : t('settings.users.createLink')}
      cancelText={t('words.cancel')}
      confirmLoading={save.isPending || invite.isPending}
      onOk={() => (user ? save.mutate({ user, change: draft }) : invite.mutate())}
      onCancel={onClose}
    >
      {error && <Notice kind="error">{error.message}</Notice>}
      <div className={styles.form}>
        <TextField
          label={t('settings.users.name')}
          value={draft.name}
          error={wrong('name')}
          autoFocus
          onChange={(name) => set({ name })}
        />
        <TextField
          label={t('settings.users.email')}
          type="email"
          value={draft.email}
          error={wrong('email')}
          onChange={(email) => set({ email })}
        />
        <ChoiceField
          label={t('settings.users.role')}
          value={draft.role}
          choices={[...ROLES]}
          nameOf={(role) => t(`settings.users.roles.${roleOf(role)}`)}
          hint={t(`settings.users.roleHints.${roleOf(draft.role)}`)}
          onChange={(role) => set({ role })}
        />
        {user && (
          <div>
            <TextField
              label={t('settings.users.team')}
              value={draft.team}
              error={wrong('team')}
              onChange={(team) => set({ team })}
            />
            <small>{t('settings.users.teamHint')}</small>
          </div>
        )}
      </div>
    </Modal>
  );
}
