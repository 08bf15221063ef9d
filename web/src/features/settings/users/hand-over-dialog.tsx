import { useId, useState } from 'react';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { ApiError } from '@/lib/api/api-error';
import type { Duties, User } from '@/lib/api/types';
import { useDutiesText, useHandOver } from './use-duties';
import { useSaveUser } from './use-save-user';
import { useUsers } from './use-users';
import settings from '../settings.module.css';
import styles from './users.module.css';

type Props = { user: User; counts: Duties['counts']; onClose: () => void };

const POOL = 'pool';

/** To whom the duties of a user go; who is not disabled yet will be, whether somebody takes over now or later. */
export function HandOverDialog({ user, counts, onClose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const text = useDutiesText();
  const [to, setTo] = useState('');
  const { handOver } = useHandOver(user);
  const disable = useSaveUser();
  const others = (useUsers().data ?? []).filter(
    (each) => each.id !== user.id && each.state !== 'disabled' && each.role !== 'read-only',
  );
  const disabled = user.state === 'disabled';
  const leave = async () => {
    if (!disabled) await disable.mutateAsync({ user, change: { enabled: false } });
  };
  const later = () => leave().then(onClose, () => undefined);
  const give = () =>
    leave()
      .then(() => handOver.mutateAsync(to === POOL ? null : Number(to)))
      .then(onClose, () => undefined);
  const error = disable.error ?? handOver.error;
  const said = error instanceof ApiError ? error.problem?.errors?.[0]?.message : undefined;
  return (
    <Modal
      open
      title={t('settings.duties.title', { name: user.name })}
      onCancel={onClose}
      footer={
        <div className={styles.answers}>
          <Button onClick={onClose}>{t('words.cancel')}</Button>
          {!disabled && (
            <Button loading={disable.isPending} onClick={() => void later()}>
              {t('settings.duties.later')}
            </Button>
          )}
          <Button
            type="primary"
            disabled={to === ''}
            loading={disable.isPending || handOver.isPending}
            onClick={() => void give()}
          >
            {t(disabled ? 'settings.duties.give' : 'settings.duties.disableAndGive')}
          </Button>
        </div>
      }
    >
      {error && <Notice kind="error">{said ?? error.message}</Notice>}
      <div className={styles.form}>
        <div>{t('settings.duties.has', { name: user.name, duties: text(counts) })}</div>
        <div className={settings.select}>
          <label htmlFor={id}>{t('settings.duties.to')}</label>
          <select id={id} value={to} onChange={({ target }) => setTo(target.value)}>
            <option value="">{t('settings.duties.choose')}</option>
            {others.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
            <option value={POOL}>{t('settings.duties.pool')}</option>
          </select>
          {to === POOL && <small>{t('settings.duties.poolHint')}</small>}
        </div>
      </div>
    </Modal>
  );
}
