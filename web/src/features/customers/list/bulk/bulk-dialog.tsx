import { useState } from 'react';
import { Modal, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import type { Field } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { selectionOf, type ListState } from '../list-state';
import { changeOf, EMPTY_DRAFT, WAYS, type Draft } from './draft';
import { Examples } from './examples';
import { FieldChange } from './field-change';
import { OwnerChange } from './owner-change';
import { TagsChange } from './tags-change';
import { useBulkEdit, useBulkPreview } from './use-bulk-edit';
import { idsOf, type Chosen } from './use-chosen';
import styles from './bulk.module.css';

type Props = {
  chosen: Chosen;
  state: ListState;
  fields: Field[];
  onClose: (done: boolean) => void;
};

/** What is to become of those chosen, and how many that concerns, before it is done. */
export function BulkDialog({ chosen, state, fields, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const selection = selectionOf(state, idsOf(chosen));
  const change = changeOf(draft);
  const preview = useBulkPreview(change && { selection, change });
  const start = useBulkEdit(() => onClose(true));
  const deletes = draft.way === 'delete';
  const told = change ? preview.data : undefined;
  const changing = told && told.customers - (told.unchanged ?? 0);
  const error = start.error ?? (change ? preview.error : null);
  const ready = change !== null && told !== undefined && !preview.isPlaceholderData && !preview.error;
  return (
    <Modal
      open
      title={t('bulk.title')}
      okText={t(deletes ? 'bulk.doDelete' : 'bulk.do', {
        count: changing ?? 0,
        n: format.count(changing ?? 0),
      })}
      okButtonProps={{ disabled: !ready || changing === 0, danger: deletes }}
      cancelText={t('words.cancel')}
      confirmLoading={start.isPending}
      onOk={() => change && start.mutate({ selection, change })}
      onCancel={() => onClose(false)}
    >
      <div className={styles.form}>
        <Segmented
          aria-label={t('bulk.way')}
          value={draft.way}
          options={WAYS.map((way) => ({ value: way, label: t(`bulk.ways.${way}`) }))}
          onChange={(way) => setDraft({ ...draft, way })}
        />
        {draft.way === 'field' && (
          <FieldChange fields={fields} draft={draft} error={error} onChange={setDraft} />
        )}
        {draft.way === 'tags' && <TagsChange draft={draft} onChange={setDraft} />}
        {draft.way === 'owner' && <OwnerChange draft={draft} onChange={setDraft} />}
        {deletes && <p>{t('bulk.deleteHint')}</p>}
        <p role="status" className={styles.told}>
          {told
            ? t('bulk.told', { count: told.customers, n: format.count(told.customers) })
            : t('bulk.toldNothing')}
          {told?.unchanged != null &&
            told.unchanged > 0 &&
            ` ${t('bulk.already', { count: told.unchanged, n: format.count(told.unchanged) })}`}
        </p>
        {told && <Examples examples={told.examples} fields={fields} />}
        {error && draft.way !== 'field' && <Notice kind="error">{error.message}</Notice>}
      </div>
    </Modal>
  );
}
