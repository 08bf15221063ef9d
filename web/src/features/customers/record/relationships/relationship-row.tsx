import { TeamOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TimelineItem } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { KINDS } from './kinds';
import rows from '../timeline.module.css';

/** Somebody was related to the customer. */
export function RelationshipRow({ item }: { item: TimelineItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const kind = KINDS.find((each) => each === item.relation) ?? 'friend';
  return (
    <li className={rows.row} data-kind={item.kind}>
      <TeamOutlined aria-hidden className={rows.icon} />
      <div className={rows.what}>
        <div>
          {t(`relationships.kinds.${kind}`)}{' '}
          <Link to={`/customers/${item.otherId}`} dir="auto">
            {item.title}
          </Link>
        </div>
        <small>
          <time dateTime={item.at}>{format.dateTime(item.at)}</time>
          {item.by && ` · ${item.by}`}
        </small>
      </div>
    </li>
  );
}
