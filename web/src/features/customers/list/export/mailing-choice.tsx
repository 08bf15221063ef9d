import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '@/lib/api/client';
import { allOf } from '@/lib/conditions';
import { useFormat } from '@/lib/format/use-format';
import type { ListState } from '../list-state';
import { CHANNELS, PURPOSES, type Mailing } from './export-address';
import styles from './export-dialog.module.css';

type Props = { state: ListState; mailing: Mailing | null; onChange: (mailing: Mailing | null) => void };

/** A file to speak to customers holds only those who agreed and can be reached; the others are counted first. */
export function MailingChoice({ state, mailing, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.choice}>
      <legend>{t('views.export.mailing')}</legend>
      <label>
        {t('views.export.channel')}
        <select
          value={mailing?.channel ?? ''}
          onChange={({ target }) => {
            const channel = CHANNELS.find((each) => each === target.value);
            onChange(channel ? { channel, purpose: mailing?.purpose ?? 'marketing' } : null);
          }}
        >
          <option value="">{t('views.export.noMailing')}</option>
          {CHANNELS.map((channel) => (
            <option key={channel} value={channel}>
              {t(`record.values.channel.${channel}`)}
            </option>
          ))}
        </select>
      </label>
      {mailing && (
        <label>
          {t('views.export.purpose')}
          <select
            value={mailing.purpose}
            onChange={({ target }) =>
              onChange({
                ...mailing,
                purpose: PURPOSES.find((each) => each === target.value) ?? mailing.purpose,
              })
            }
          >
            {PURPOSES.map((purpose) => (
              <option key={purpose} value={purpose}>
                {t(`record.values.purpose.${purpose}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {mailing && <Reach state={state} mailing={mailing} />}
    </fieldset>
  );
}

function Reach({ state: { q, conditions }, mailing }: { state: ListState; mailing: Mailing }) {
  const { t } = useTranslation();
  const format = useFormat();
  const where = allOf(conditions);
  const query = { ...mailing, ...(where && { where: JSON.stringify(where) }), ...(q && { q }) };
  const reach = useQuery({
    queryKey: ['customers', 'reach', query],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/customers/export/reach', { params: { query }, signal })),
  });
  if (reach.error) return <p role="alert">{reach.error.message}</p>;
  if (!reach.data) return null;
  const { reached, withoutConsent, withoutAddress } = reach.data;
  return (
    <div role="status">
      <div>{t('views.export.reached', { count: reached, n: format.count(reached) })}</div>
      <small>{t('views.export.withoutConsent', { n: format.count(withoutConsent) })}</small>
      <small>{t('views.export.withoutAddress', { n: format.count(withoutAddress) })}</small>
    </div>
  );
}
