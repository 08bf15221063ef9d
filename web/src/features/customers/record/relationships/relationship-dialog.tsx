import { useState } from 'react';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { Notice } from '@/components/notice';
import { ApiError } from '@/lib/api/api-error';
import type { CustomerPage, Relationship } from '@/lib/api/types';
import { OtherChooser } from './other-chooser';
import { detailsOf, draftOf, endsTooEarly } from './relationship-draft';
import { RelationshipFields } from './relationship-fields';
import { useAddRelationship, useChangeRelationship } from './use-relationships';
import styles from './relationships.module.css';

type Props = { customer: CustomerPage; edited: Relationship | undefined; onClose: () => void };

/** Who it is and how they stand to each other. */
export function RelationshipDialog({ customer, edited, onClose }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => draftOf(customer.kind, edited));
  const [tried, setTried] = useState(false);
  const add = useAddRelationship(customer.id, onClose);
  const change = useChangeRelationship(customer.id, onClose);
  const error = add.error ?? change.error;
  const { other } = draft;
  const submit = () => {
    setTried(true);
    if (!other || endsTooEarly(draft) || add.isPending || change.isPending) return;
    const details = detailsOf(draft);
    if (edited) change.mutate({ id: edited.id, details: { ...details, version: edited.version } });
    else if (other.id !== null) add.mutate({ other: other.id, details });
    else {
      const { name, kind, phone } = other;
      add.mutate({ enter: { name, kind, phone: phone.trim() || null }, details });
    }
  };
  return (
    <Modal
      open
      title={
        edited
          ? t('relationships.editOf', { name: edited.other.displayName })
          : t('relationships.addFor', { name: customer.displayName })
      }
      okText={edited ? t('words.save') : t('words.add')}
      confirmLoading={add.isPending || change.isPending}
      onOk={submit}
      onCancel={onClose}
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {error && <Notice kind="error">{wrongIn(error)}</Notice>}
        {!edited && (
          <OtherChooser
            not={customer.id}
            chosen={other}
            missing={tried && !other}
            onChoose={(next) => setDraft({ ...draft, other: next })}
          />
        )}
        <RelationshipFields
          draft={draft}
          of={customer.displayName}
          tried={tried}
          onChange={(part) => setDraft({ ...draft, ...part })}
        />
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden />
      </form>
    </Modal>
  );
}

/** The fields' own sentences say more than the one above them. */
function wrongIn(error: Error): string {
  const fields = error instanceof ApiError ? (error.problem?.errors ?? []) : [];
  return fields.length > 0 ? fields.map(({ message }) => message).join(' ') : error.message;
}
