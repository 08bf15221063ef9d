import { lazy, Suspense, useMemo, useState } from 'react';
import { ApartmentOutlined, TableOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Busy } from '@/components/busy';
import { ChartTableView } from '@/components/chart/chart-table-view';
import type { ChartTable } from '@/components/chart/chart-data';
import { FailedToLoad } from '@/components/failed-to-load';
import { answered, api } from '@/lib/api/client';
import type { CustomerPage, Network } from '@/lib/api/types';
import styles from './relationships.module.css';

const NetworkChart = lazy(async () => ({ default: (await import('./network-chart')).NetworkChart }));
const HEIGHT = 460;

type Props = { customer: CustomerPage; onClose: () => void };

/** Two steps around the customer, drawn and as a table. */
export function NetworkDialog({ customer, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id, displayName } = customer;
  const [asTable, setAsTable] = useState(false);
  const network = useQuery({
    queryKey: ['customer', id, 'network'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/customers/{id}/network', { params: { path: { id } }, signal })),
  });
  const open = (other: number) => {
    onClose();
    void navigate(`/customers/${other}`);
  };
  const { data } = network;
  const label = t('relationships.networkOf', {
    name: displayName,
    count: data?.nodes.length ?? 0,
    links: data?.links.length ?? 0,
  });
  return (
    <Modal
      open
      width={880}
      footer={null}
      title={data ? label : t('relationships.network')}
      onCancel={onClose}
    >
      {!data ? (
        network.error ? (
          <FailedToLoad error={network.error} onRetry={() => void network.refetch()} />
        ) : (
          <Busy rows={10} />
        )
      ) : (
        <>
          <Button
            size="small"
            icon={asTable ? <ApartmentOutlined /> : <TableOutlined />}
            onClick={() => setAsTable(!asTable)}
          >
            {t(asTable ? 'relationships.viewNetwork' : 'relationships.viewTable')}
          </Button>
          {asTable ? (
            <Links network={data} label={label} />
          ) : (
            <Suspense fallback={<Busy rows={10} />}>
              <NetworkChart network={data} label={label} height={HEIGHT} onOpen={open} />
            </Suspense>
          )}
          <p className={styles.details}>
            {t('relationships.steps')} {data.truncated && t('relationships.truncated')}
          </p>
        </>
      )}
    </Modal>
  );
}

function Links({ network, label }: { network: Network; label: string }) {
  const { t } = useTranslation();
  const table = useMemo<ChartTable>(() => {
    const names = new Map(network.nodes.map(({ customer }) => [customer.id, customer.displayName]));
    return {
      heads: [
        { label: t('relationships.one') },
        { label: t('relationships.isKind') },
        { label: t('relationships.of') },
      ],
      rows: network.links.map(({ from, to, kind, ended }) => {
        const word = t(`relationships.kinds.${kind}`);
        const cells = [
          names.get(to) ?? '',
          ended ? `${word} (${t('relationships.ended')})` : word,
          names.get(from) ?? '',
        ];
        return { cells, raw: cells, href: `/customers/${to}` };
      }),
    };
  }, [network, t]);
  return <ChartTableView table={table} label={label} height={HEIGHT} />;
}
