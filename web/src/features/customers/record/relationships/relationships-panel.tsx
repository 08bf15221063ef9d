import { lazy, Suspense, useState } from 'react';
import { ApartmentOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import { Panel } from '@/components/panel';
import type { CustomerPage, Relationship } from '@/lib/api/types';
import { useMay } from '@/lib/session/session';
import { NeighbourItem } from './neighbour-item';
import { useRelationships } from './use-relationships';
import styles from './relationships.module.css';

const RelationshipDialog = lazy(async () => ({
  default: (await import('./relationship-dialog')).RelationshipDialog,
}));
const NetworkDialog = lazy(async () => ({ default: (await import('./network-dialog')).NetworkDialog }));

/** Family, firms, contact persons: who stands around the customer, in a list and drawn. */
export function RelationshipsPanel({ customer }: { customer: CustomerPage }) {
  const { t } = useTranslation();
  const mayWrite = useMay('write');
  const around = useRelationships(customer.id);
  const [edited, setEdited] = useState<Relationship | 'new'>();
  const [drawn, setDrawn] = useState(false);
  const items = around.data ?? [];
  return (
    <Panel id="relationships" title={t('relationships.title')}>
      {around.isPending ? (
        <Busy rows={3} />
      ) : around.error && items.length === 0 ? (
        <FailedToLoad error={around.error} onRetry={() => void around.refetch()} />
      ) : items.length === 0 ? (
        <p className={styles.nothing}>{t('relationships.nothing')}</p>
      ) : (
        <ul className={styles.items}>
          {items.map((item) => (
            <NeighbourItem key={item.id} item={item} customer={customer.id} onEdit={() => setEdited(item)} />
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        {mayWrite && (
          <Button size="small" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
            {t('relationships.add')}
          </Button>
        )}
        {items.length > 0 && (
          <Button size="small" icon={<ApartmentOutlined />} onClick={() => setDrawn(true)}>
            {t('relationships.network')}
          </Button>
        )}
      </div>
      <Suspense>
        {edited && (
          <RelationshipDialog
            customer={customer}
            edited={edited === 'new' ? undefined : edited}
            onClose={() => setEdited(undefined)}
          />
        )}
        {drawn && <NetworkDialog customer={customer} onClose={() => setDrawn(false)} />}
      </Suspense>
    </Panel>
  );
}
