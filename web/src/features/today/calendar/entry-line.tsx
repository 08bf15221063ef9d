import { CheckSquareOutlined, CustomerServiceOutlined, GiftOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CalendarEntry } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { useMe } from '@/lib/session/session';
import styles from './calendar.module.css';

const ICONS = { task: CheckSquareOutlined, case: CustomerServiceOutlined, birthday: GiftOutlined };

/** Where it is looked after. */
function addressOf({ kind, id, customer, done }: CalendarEntry): string {
  if (kind === 'case') return `/service?case=${id}`;
  if (!customer) return done ? '/today?show=done&whose=all' : '/today?whose=all';
  return `/customers/${customer.id}${kind === 'birthday' ? '?record=follow-up' : ''}`;
}

type Props = { entry: CalendarEntry; late: boolean; whole?: boolean };

/** One entry of a day: a line of the month, with everything about it on the day's own page. */
export function EntryLine({ entry, late, whole = false }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const me = useMe();
  const { kind, title, customer, owner, done, lunarDay, turns } = entry;
  const Icon = ICONS[kind];
  const name = customer?.displayName ?? '';
  const birthday = lunarDay ? format.lunar(lunarDay) : turns != null && t('calendar.turns', { n: turns });
  const about = [
    kind === 'birthday' ? birthday : name,
    owner && owner.id !== me.id && owner.name,
    done && t('calendar.done'),
    late && t('calendar.late'),
  ].filter(Boolean);
  const said = kind === 'birthday' ? name : title;
  const named = t('calendar.named', { kind: t(`calendar.kinds.${kind}`), what: said });
  const all = [named, entry.time, ...about].filter(Boolean).join(' · ');
  return (
    <Link
      className={styles.entry}
      data-kind={kind}
      data-done={done}
      data-late={late}
      data-whole={whole}
      to={addressOf(entry)}
      title={all}
      aria-label={all}
    >
      <Icon aria-hidden />
      {entry.time && <time>{entry.time}</time>}
      <span dir="auto">{said}</span>
      {whole && <small>{about.join(' · ')}</small>}
    </Link>
  );
}
