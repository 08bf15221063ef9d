import { useTranslation } from 'react-i18next';
import type { StageEvidence } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';

/** Why the customer is in this stage, in words. */
export function useEvidence(evidence: StageEvidence | null): string | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  if (!evidence) return undefined;
  const { occasions, ownRhythmDays, overdue, daysSinceLast } = evidence;
  if (occasions === 0) return t('customers.evidenceNone');
  const days = (count: number | null) =>
    t('words.days', { count: Math.round(count ?? 0), n: format.count(Math.round(count ?? 0)) });
  return t(occasions === 1 ? 'customers.evidenceOnce' : 'customers.evidence', {
    occasions: t('words.purchases', { count: occasions, n: format.count(occasions) }),
    rhythm: days(ownRhythmDays),
    since: days(daysSinceLast),
    overdue: format.decimal(overdue),
  });
}
