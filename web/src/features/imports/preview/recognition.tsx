import { useTranslation } from 'react-i18next';
import type { Preview } from '@/lib/api/types';
import { useLookup } from '@/lib/i18n/use-lookup';
import type { Corrections } from './use-preview';
import styles from './preview.module.css';

const DELIMITERS: Record<string, string> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
  ' ': 'blanks',
};

type Props = { preview: Preview; onCorrect: (part: Corrections) => void };

/** Encoding and delimiter are facts of the file; header and date format can be corrected. */
export function Recognition({ preview, onCorrect }: Props) {
  const { t } = useTranslation();
  const lookup = useLookup();
  const { encoding, delimiter, header, dateFormat, dateFormats } = preview;
  const sign = delimiter ?? '';
  const undecided = dateFormats.length > 1 && preview.problems.length > 0;
  const formats =
    dateFormat && !dateFormats.includes(dateFormat) ? [dateFormat, ...dateFormats] : dateFormats;
  const sample = preview.columns.find(({ role }) => role === 'date')?.samples[0];
  return (
    <dl className={styles.recognition}>
      <div>
        <dt>{t('imports.encoding')}</dt>
        <dd>{encoding}</dd>
      </div>
      <div>
        <dt>{t('imports.delimiter')}</dt>
        <dd>{lookup('imports.delimiters', DELIMITERS[sign] ?? sign) ?? sign}</dd>
      </div>
      <div>
        <dt>{t('imports.dateFormat')}</dt>
        <dd>
          <select
            aria-label={t('imports.dateFormat')}
            aria-invalid={undecided}
            value={undecided ? '' : (dateFormat ?? '')}
            onChange={(event) => onCorrect({ dateFormat: event.target.value })}
          >
            {(undecided || !dateFormat) && <option value="">{t('imports.chooseDateFormat')}</option>}
            {formats.map((format) => (
              <option key={format} value={format}>
                {sample ? t('imports.dateExample', { format, sample }) : format}
              </option>
            ))}
          </select>
        </dd>
      </div>
      <div>
        <dt>
          <label>
            <input
              type="checkbox"
              checked={header}
              onChange={(event) => onCorrect({ header: event.target.checked })}
            />{' '}
            {t('imports.header')}
          </label>
        </dt>
      </div>
    </dl>
  );
}
