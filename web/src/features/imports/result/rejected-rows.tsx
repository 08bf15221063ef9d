import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { Notice } from '@/components/notice';
import { answered, api } from '@/lib/api/client';
import { useFormat } from '@/lib/format/use-format';
import { JOBS_KEY } from '@/lib/jobs/jobs';
import styles from './import-page.module.css';

const SHOWN = 50;

/** Rows that were left out, cell by cell: what is wrong stands where it is, and can be put right and sent again. */
export function RejectedRows({ id }: { id: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [drafts, setDrafts] = useState<Record<number, string[]>>({});
  const rejected = useQuery({
    queryKey: ['imports', id, 'rejected'],
    queryFn: () =>
      answered(
        api.GET('/api/v1/imports/{id}/rejected', { params: { path: { id }, query: { limit: SHOWN } } }),
      ),
  });
  const send = useMutation({
    mutationFn: () =>
      answered(
        api.POST('/api/v1/imports/{id}/corrected', {
          params: { path: { id } },
          body: { rows: Object.values(drafts).map((cells) => ({ cells })) },
        }),
      ),
    onSuccess: async (started) => {
      await client.invalidateQueries({ queryKey: JOBS_KEY });
      await client.invalidateQueries({ queryKey: ['imports'] });
      await navigate(`/import/${started.import}`);
    },
  });
  if (rejected.isPending) return <Busy />;
  if (!rejected.data) return <FailedToLoad error={rejected.error} onRetry={() => void rejected.refetch()} />;
  const { titles, items } = rejected.data;
  const changed = Object.keys(drafts).length;
  return (
    <>
      <div className={styles.cells}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('imports.line')}</th>
              <th scope="col">{t('imports.why')}</th>
              {titles.map((title, index) => (
                <th scope="col" key={index}>
                  {title || t('imports.column', { n: index + 1 })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map(({ line, cells, faults }) => {
              const now = drafts[line] ?? cells;
              return (
                <tr key={line}>
                  <th scope="row">{format.count(line)}</th>
                  <td className={styles.why}>
                    {faults.map(({ message }) => message).join(t('imports.between'))}
                  </td>
                  {titles.map((title, index) => (
                    <td key={index}>
                      <input
                        aria-label={`${title} ${line}`}
                        aria-invalid={faults.some(({ column }) => column === index)}
                        dir="auto"
                        value={now[index] ?? ''}
                        onChange={(event) =>
                          setDrafts({
                            ...drafts,
                            [line]: titles.map((_, at) =>
                              at === index ? event.target.value : (now[at] ?? ''),
                            ),
                          })
                        }
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {send.error && <Notice kind="error">{send.error.message}</Notice>}
      <Button type="primary" disabled={changed === 0} loading={send.isPending} onClick={() => send.mutate()}>
        {t('imports.sendCorrected', { count: changed, n: format.count(changed) })}
      </Button>
    </>
  );
}
