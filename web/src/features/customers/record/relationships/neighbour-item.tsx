import { BankOutlined, DeleteOutlined, EditOutlined, UserOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Relationship } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useMay } from '@/lib/session/session';
import { ROLES } from './kinds';
import { useRemoveRelationship } from './use-relationships';
import styles from './relationships.module.css';

type Props = { item: Relationship; customer: number; onEdit: () => void };

export function NeighbourItem({ item, customer, onEdit }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayWrite = useMay('write');
  const remove = useRemoveRelationship(customer);
  const { other, kind, roles, since, until, note } = item;
  const Icon = other.kind === 'organisation' ? BankOutlined : UserOutlined;
  const details = [
    ...ROLES.filter((role) => roles.includes(role)).map((role) => t(`relationships.roleNames.${role}`)),
    other.phone,
    since && t('relationships.from', { date: format.date(since) }),
    until && t('relationships.to', { date: format.date(until) }),
  ].filter(Boolean);
  return (
    <li data-ended={until !== null || undefined}>
      <Icon aria-hidden />
      <div>
        <small>{t(`relationships.kinds.${kind}`)}</small>{' '}
        <Link to={`/customers/${other.id}`} dir="auto">
          {other.displayName}
        </Link>
        {details.length > 0 && <div className={styles.details}>{details.join(' · ')}</div>}
        {note && (
          <div className={styles.details} dir="auto">
            {note}
          </div>
        )}
      </div>
      {mayWrite && (
        <span>
          <Button
            type="text"
            size="small"
            icon={<EditOutlined />}
            aria-label={t('relationships.editOf', { name: other.displayName })}
            onClick={onEdit}
          />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t('relationships.remove', { name: other.displayName })}
            onClick={() => remove.mutate(item)}
          />
        </span>
      )}
    </li>
  );
}
