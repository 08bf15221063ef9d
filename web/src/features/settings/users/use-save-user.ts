import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useToast } from '@/components/toast';
import { answered, api } from '@/lib/api/client';
import type { User } from '@/lib/api/types';
import { SESSION_KEY } from '@/lib/session/session-key';
import { USERS_KEY } from './use-users';

type Change = { name?: string; email?: string; role?: string; team?: string; enabled?: boolean };

/** Refused when somebody else changed the user meanwhile: the list is read again in any case. */
export function useSaveUser(onSaved?: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: ({ user, change }: { user: User; change: Change }) =>
      answered(
        api.PATCH('/api/v1/users/{id}', {
          params: { path: { id: user.id } },
          body: { ...change, version: user.version },
        }),
      ),
    onSuccess: () => {
      toast({ text: t('words.saved') });
      onSaved?.();
    },
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: USERS_KEY });
      await client.invalidateQueries({ queryKey: SESSION_KEY });
    },
  });
}
