import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Condition, Customer } from '@/lib/api/types';
import { today } from '@/lib/format/format';
import { useFormat } from '@/lib/format/use-format';
import { useFirm, useMay } from '@/lib/session/session';
import { CustomerPanel } from './customer-panel';
import { useGreeting } from './use-greeting';
import type { Whose } from './use-tasks';

const WEEK = 7;
const THIS_WEEK: Condition = { field: 'nextBirthday', inNextDays: WEEK };
const MINE: Condition = { all: [{ field: 'ownership', is: 'mine' }, THIS_WEEK] };

/** Whose birthday is within a week, by the sun or by the moon, the nearest first. */
export function Birthdays({ whose }: { whose: Whose }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayWrite = useMay('write');
  const when = (days: number) =>
    days === 0 ? t('tasks.today') : days === 1 ? t('tasks.inOneDay') : t('tasks.inDays', { n: days });
  const about = ({ nextBirthday, birthdayInDays, birthdayLunar, age }: Customer) => {
    const days = birthdayInDays ?? 0;
    const turns = age === null ? null : age + Math.min(days, 1);
    return [
      `${format.day(nextBirthday)} (${when(days)})`,
      birthdayLunar ? format.lunar(birthdayLunar) : t('tasks.bySun'),
      !birthdayLunar && turns !== null && t('tasks.turns', { n: turns }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
  return (
    <CustomerPanel
      title={t(whose === 'mine' ? 'tasks.myBirthdays' : 'tasks.birthdays')}
      condition={whose === 'mine' ? MINE : THIS_WEEK}
      sort="nextBirthday"
      none={t(whose === 'mine' ? 'tasks.noneOfMineHasBirthday' : 'tasks.noBirthdays')}
      about={about}
      action={mayWrite ? (customer) => <Greeting customer={customer} /> : undefined}
    />
  );
}

/** Once somebody was contacted today there is nothing to note any more. */
function Greeting({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const greet = useGreeting(customer.id);
  const now = today(useFirm()?.timeZone ?? 'Asia/Shanghai');
  return customer.lastContactedOn === now ? (
    <small>{t('tasks.contactedToday')}</small>
  ) : (
    <Button
      size="small"
      loading={greet.isPending}
      aria-label={t('tasks.noteGreetingOf', { name: customer.displayName })}
      onClick={() => greet.mutate()}
    >
      {t('tasks.noteGreeting')}
    </Button>
  );
}
