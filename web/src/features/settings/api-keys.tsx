import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { Panel } from '@/components/panel';
import { answered, api } from '@/lib/api/client';
import { useFormat } from '@/lib/format/use-format';
import { CreateKey } from './create-key';
import { RevokeKey } from './revoke-key';
import { roleOf } from './users/roles';
import styles from './settings.module.css';

export function ApiKeys() {
  const { t } = useTranslation();
  const format = useFormat();
  const keys = useQuery({
    queryKey: ['api-keys'],
    queryFn: async () => (await answered(api.GET('/api/v1/api-keys'))).items,
  });
  return (
    <Panel title={t('settings.keys')}>
      <p className={styles.hint}>{t('settings.keysHint')}</p>
      <CreateKey />
      {keys.isPending ? (
        <Busy rows={2} />
      ) : !keys.data ? (
        <FailedToLoad error={keys.error} onRetry={() => void keys.refetch()} />
      ) : keys.data.length === 0 ? (
        <p className={styles.hint}>{t('settings.noKeys')}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={t('settings.keys')}>
            <thead>
              <tr>
                <th scope="col">{t('settings.keyName')}</th>
                <th scope="col">{t('settings.users.role')}</th>
                <th scope="col">{t('settings.created')}</th>
                <th scope="col">{t('settings.lastUsed')}</th>
                <th scope="col">
                  <span className="visually-hidden">{t('settings.revoke')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {keys.data.map((key) => (
                <tr key={key.id}>
                  <td>{key.name}</td>
                  <td>{t(`settings.users.roles.${roleOf(key.role)}`)}</td>
                  <td>{format.dateTime(key.createdAt)}</td>
                  <td>{key.lastUsedAt ? format.dateTime(key.lastUsedAt) : t('settings.never')}</td>
                  <td>{key.revokedAt ? t('settings.revoked') : <RevokeKey id={key.id} name={key.name} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
