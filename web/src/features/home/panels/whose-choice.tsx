import { useTranslation } from 'react-i18next';
import { WHOSE, whoseIn, type Whose } from '../use-attention';

type Props = { whose: Whose; onChange: (whose: Whose) => void };

/** Whose customers the lists of Home show. */
export function WhoseChoice({ whose, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <select
      aria-label={t('home.whose')}
      value={whose}
      onChange={({ target }) => onChange(whoseIn(target.value))}
    >
      {WHOSE.map((each) => (
        <option key={each} value={each}>
          {t(`home.whoseOnes.${each}`)}
        </option>
      ))}
    </select>
  );
}
