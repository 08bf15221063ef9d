import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '@/lib/api/client';
import type { CustomerSelection } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { CHANNELS, PURPOSES, type Mailing } from './export-address';
import styles from './export-dialog.module.css';

type Props = {
  selection: CustomerSelection;
  mailing: Mailing | null;
  onChange: (mailing: Mailing | null) => void;
};

/** A file to speak to customers holds only those who agreed and can be reached; the others are counted first. */
export function MailingChoice({ selection, mailing, onChange }: Props) {
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
      {mailing && <Reach selection={selection} mailing={mailing} />}
    </fieldset>
  );
}

function Reach({ selection, mailing }: { selection: CustomerSelection; mailing: Mailing }) {
  const { t } = useTranslation();
  const format = useFormat();
  const body = { selection, ...mailing };
  const reach = useQuery({
    queryKey: ['customers', 'reach', body],
    queryFn: ({ signal }) => answered(api.POST('/api/v1/customers/export/reach', { body, signal })),
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
