import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '@/lib/api/client';
import { Birthdays } from './birthdays';
import { CustomerPanel } from './customer-panel';
import type { Whose } from './use-tasks';

const WEEK = 7;
const SOON_IN_POOL = {
  all: [
    { field: 'ownership', is: 'mine' },
    { field: 'poolInDays', atMost: WEEK },
  ],
};

/** Whose tier's cadence of contact is overdue, who of mine returns to the pool soon, and whose birthday is near. */
export function ToContact({ whose }: { whose: Whose }) {
  const { t } = useTranslation();
  const rule = useQuery({ queryKey: ['pool-rule'], queryFn: () => answered(api.GET('/api/v1/pool-rule')) });
  const returns = Boolean(rule.data?.returnAfterDays);
  return (
    <>
      <CustomerPanel
        title={t('tasks.cadenceOverdue')}
        condition={{ field: 'contactOverdueDays', atLeast: 1 }}
        sort="-value"
        none={t('tasks.noneOverdue')}
        about={({ contactOverdueDays }) =>
          t('tasks.overdueBy', { count: contactOverdueDays ?? 0, n: contactOverdueDays ?? 0 })
        }
      />
      {returns && (
        <CustomerPanel
          title={t('tasks.soonInPool')}
          condition={SOON_IN_POOL}
          sort="poolInDays"
          none={t('tasks.noneSoonInPool')}
          about={({ poolInDays }) =>
            poolInDays ? t('tasks.inPoolIn', { count: poolInDays, n: poolInDays }) : t('tasks.inPoolTonight')
          }
        />
      )}
      <Birthdays whose={whose} />
    </>
  );
}
