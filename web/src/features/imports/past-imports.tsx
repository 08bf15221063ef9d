import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { Panel } from '@/components/panel';
import { answered, api } from '@/lib/api/client';
import { useFormat } from '@/lib/format/use-format';
import { kindOf } from './kinds';
import styles from './imports-page.module.css';

export function PastImports() {
  const { t } = useTranslation();
  const format = useFormat();
  const imports = useQuery({
    queryKey: ['imports'],
    queryFn: async () => (await answered(api.GET('/api/v1/imports'))).items,
  });
  return (
    <Panel title={t('imports.past')}>
      {imports.isPending ? (
        <Busy />
      ) : !imports.data ? (
        <FailedToLoad error={imports.error} onRetry={() => void imports.refetch()} />
      ) : imports.data.length === 0 ? (
        <p className={styles.muted}>{t('imports.none')}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('imports.file')}</th>
                <th scope="col">{t('imports.what')}</th>
                <th scope="col">{t('imports.when')}</th>
                <th scope="col">{t('imports.state')}</th>
                <th scope="col" data-figure>
                  {t('imports.accepted')}
                </th>
                <th scope="col" data-figure>
                  {t('imports.rejected')}
                </th>
                <th scope="col" data-figure>
                  {t('imports.new')}
                </th>
              </tr>
            </thead>
            <tbody>
              {imports.data.map((each) => (
                <tr key={each.id}>
                  <td title={each.fileName}>
                    <Link to={`/import/${each.id}`}>{each.fileName}</Link>
                  </td>
                  <td>{t(`imports.kinds.${kindOf(each.kind)}`)}</td>
                  <td>{format.dateTime(each.createdAt)}</td>
                  <td>{t(`imports.states.${each.state}`)}</td>
                  <td data-figure>{format.count(each.accepted)}</td>
                  <td data-figure>{format.count(each.rejected)}</td>
                  <td data-figure>{format.count(each.customersCreated)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
