import { useTranslation } from 'react-i18next';
import { KINDS, type Kind } from './kinds';
import styles from './imports-page.module.css';

type Props = { kind: Kind; onChoose: (kind: Kind) => void };

/** What the file holds, chosen before it is dropped. */
export function KindChoice({ kind, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.kinds}>
      <legend className="visually-hidden">{t('imports.kind')}</legend>
      {KINDS.map((each) => (
        <label key={each}>
          <input type="radio" name="kind" checked={kind === each} onChange={() => onChoose(each)} />
          {t(`imports.kinds.${each}`)}
        </label>
      ))}
    </fieldset>
  );
}
