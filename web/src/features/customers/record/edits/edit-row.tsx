import { EditOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TimelineItem } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useLookup } from '@/lib/i18n/use-lookup';
import { useMay } from '@/lib/session/session';
import { ChangeLines } from './change-lines';
import { useUndoChange } from './use-undo-change';
import rows from '../timeline.module.css';

type Props = { item: TimelineItem; customer: number };

/** Who changed what from what to what, and the way back. */
export function EditRow({ item, customer }: Props) {
  const { t } = useTranslation();
  const text = useLookup();
  const format = useFormat();
  const mayWrite = useMay('write');
  const { changeId, cause = 'edit', causeId, by, undoable, changes = [] } = item;
  const undo = useUndoChange(customer, changes);
  const who = by ?? t('customers.edits.somebody');
  return (
    <li className={rows.row} data-kind={item.kind}>
      <EditOutlined aria-hidden className={rows.icon} />
      <div className={rows.what}>
        <div>
          {text('customers.edits', cause, { who, id: causeId ?? '' }) ?? t('customers.edits.edit', { who })}
        </div>
        {cause !== 'create' && changes.length > 0 && <ChangeLines changes={changes} />}
        <small>
          <time dateTime={item.at}>{format.dateTime(item.at)}</time>
        </small>
      </div>
      {mayWrite && undoable && changeId !== undefined && (
        <Button
          type="text"
          size="small"
          icon={<UndoOutlined />}
          loading={undo.isPending}
          aria-label={`${t('customers.edits.undoThis')}: ${changes.map(({ label }) => label).join(t('words.comma'))}`}
          onClick={() => undo.mutate(changeId)}
        >
          {t('words.undo')}
        </Button>
      )}
    </li>
  );
}
