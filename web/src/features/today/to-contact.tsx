import { useTranslation } from 'react-i18next';
import { CustomerPanel } from './customer-panel';

const WEEK = 7;

/** Whose tier's cadence of contact is overdue, and whose birthday is near. */
export function ToContact() {
  const { t } = useTranslation();
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
      <CustomerPanel
        title={t('tasks.birthdays')}
        condition={{ field: 'birthday', anniversaryInNextDays: WEEK }}
        sort="-value"
        none={t('tasks.noBirthdays')}
        about={({ birthday }) => (birthday ? birthday.slice('yyyy-'.length) : '')}
      />
    </>
  );
}
