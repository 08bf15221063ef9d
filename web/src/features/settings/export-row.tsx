import { useTranslation } from 'react-i18next';
import type { LoggedExport } from '@/lib/api/types';
import { useEvents, useFields } from '@/lib/catalogue';
import { conditionText } from '@/lib/condition-text';
import type { Format } from '@/lib/format/format';
import styles from './settings.module.css';

/** One file: the list in words, for a mailing also the channel and the purpose. */
export function ExportRow({ entry, format }: { entry: LoggedExport; format: Format }) {
  const { t } = useTranslation();
  const fields = useFields().data ?? [];
  const events = useEvents();
  const { named, condition, q, channel, purpose } = entry;
  const list = [
    named !== null && t('settings.exports.named', { count: named, n: format.count(named) }),
    condition && conditionText(condition, { t, format, fields, events }),
    q && `“${q}”`,
  ].filter(Boolean);
  const columns = entry.columns.map((name) => fields.find((field) => field.name === name)?.label ?? name);
  return (
    <tr>
      <td>{format.dateTime(entry.endedAt)}</td>
      <td>{entry.by ?? t('settings.exports.somebody')}</td>
      <td className={styles.words}>
        {list.join(' · ') || t('settings.exports.everybody')}
        {channel && (
          <div>
            {t('settings.exports.mailing', {
              channel: t(`record.values.channel.${channel}`),
              purpose: purpose ? t(`record.values.purpose.${purpose}`) : '',
            })}
          </div>
        )}
        <details>
          <summary>{t('settings.exports.columns', { count: columns.length, n: columns.length })}</summary>
          {columns.join(t('words.comma'))}
        </details>
      </td>
      <td>{entry.format.toUpperCase()}</td>
      <td className={styles.number}>
        {format.count(entry.customers)}
        {!entry.whole && <div>{t('settings.exports.brokenOff')}</div>}
      </td>
    </tr>
  );
}
