import { SwapOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { TimelineItem } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { ChangeLines } from '../edits/change-lines';
import rows from '../timeline.module.css';

/** What became of the customer at one moment. */
export function ClassRow({ item }: { item: TimelineItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li className={rows.row} data-kind={item.kind}>
      <SwapOutlined aria-hidden className={rows.icon} />
      <div className={rows.what}>
        <div>{t('customers.classChange')}</div>
        <ChangeLines changes={item.changes ?? []} />
        <small>
          <time dateTime={item.at}>{format.dateTime(item.at)}</time>
        </small>
      </div>
    </li>
  );
}
