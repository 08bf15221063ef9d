import { useTranslation } from 'react-i18next';
import type { Preview } from '@/lib/api/types';
import type { Corrections } from './corrections';
import styles from './preview.module.css';

const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar', ' ': 'blanks' } as const;
const ENCODINGS = ['UTF-8', 'GB18030', 'Big5', 'UTF-16LE', 'UTF-16BE', 'windows-1252', 'Shift_JIS'];
/** The order of day, month and year is what matters; the signs between them may differ. */
const DATE_FORMATS = ['yyyy-MM-dd', 'dd/MM/yyyy', 'MM/dd/yyyy'];

export type Dates = { format: string; formats: string[]; undecided: boolean; sample: string | undefined };

type Props = {
  file: Pick<Preview, 'encoding' | 'sheets' | 'sheet' | 'delimiter' | 'header'>;
  /** Left out where nothing looks like a date. */
  dates: Dates | undefined;
  onCorrect: (part: Corrections) => void;
};

/** How the file is read; where recognition is mistaken, the reader knows better. */
export function Recognition({ file, dates, onCorrect }: Props) {
  const { t } = useTranslation();
  const { encoding, sheets, sheet, delimiter, header } = file;
  return (
    <div className={styles.recognition}>
      {sheets.length > 0 ? (
        <Choice
          label={t('imports.sheet')}
          value={sheet}
          choices={sheets.map((name) => [name, name])}
          onChoose={(next) => onCorrect({ sheet: next })}
        />
      ) : (
        <>
          <Choice
            label={t('imports.encoding')}
            value={encoding}
            choices={[...new Set([encoding, ...ENCODINGS])].map((name) => [name, name])}
            onChoose={(next) => onCorrect({ encoding: next })}
          />
          <Choice
            label={t('imports.delimiter')}
            value={delimiter}
            choices={Object.entries(DELIMITERS).map(([sign, name]) => [
              sign,
              t(`imports.delimiters.${name}`),
            ])}
            onChoose={(next) => onCorrect({ delimiter: next })}
          />
        </>
      )}
      {dates && <DateFormats dates={dates} onCorrect={onCorrect} />}
      <label className={styles.header}>
        <input
          type="checkbox"
          checked={header}
          onChange={(event) => onCorrect({ header: event.target.checked })}
        />{' '}
        {t('imports.header')}
      </label>
    </div>
  );
}

type DatesProps = { dates: Dates; onCorrect: Props['onCorrect'] };

function DateFormats({ dates, onCorrect }: DatesProps) {
  const { t } = useTranslation();
  const { format, formats, undecided, sample } = dates;
  const offered = [...new Set([...(format ? [format] : []), ...formats, ...DATE_FORMATS])];
  const written = (each: string) =>
    sample && (each === format || formats.includes(each))
      ? t('imports.dateExample', { format: each, sample })
      : each;
  return (
    <Choice
      label={t('imports.dateFormat')}
      value={undecided ? '' : format}
      invalid={undecided}
      choices={[
        ...(undecided || !format ? [['', t('imports.chooseDateFormat')] as const] : []),
        ...offered.map((each) => [each, written(each)] as const),
      ]}
      onChoose={(next) => onCorrect({ dateFormat: next })}
    />
  );
}

type ChoiceProps = {
  label: string;
  value: string;
  choices: (readonly [string, string])[];
  invalid?: boolean;
  onChoose: (value: string) => void;
};

function Choice({ label, value, choices, invalid = false, onChoose }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select aria-invalid={invalid} value={value} onChange={(event) => onChoose(event.target.value)}>
        {choices.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
