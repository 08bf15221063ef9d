import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { InfoTerm, type Term } from '@/components/info-term';
import { useFormat } from '@/lib/format/use-format';
import { Sparkline } from './sparkline';
import styles from './headlines.module.css';

type Props = {
  label: string;
  term: Term;
  figure: string;
  exact?: string;
  href: string;
  change?: number | null;
  changeText?: string | undefined;
  against: string | undefined;
  detail?: string | undefined;
  points: (number | null)[];
};

export function Headline({
  label,
  term,
  figure,
  exact,
  href,
  change,
  changeText,
  against,
  detail,
  points,
}: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const moved = changeText ?? (change == null ? undefined : format.change(change));
  return (
    <section className={styles.headline}>
      <h2>
        {label} <InfoTerm term={term} />
      </h2>
      <div className={styles.row}>
        <Link className={styles.figure} to={href} title={exact}>
          {figure}
        </Link>
        <Sparkline points={points} />
      </div>
      {moved && against && <small>{t('home.change', { change: moved, date: format.date(against) })}</small>}
      {detail && <small>{detail}</small>}
    </section>
  );
}
