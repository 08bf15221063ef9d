import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/components/panel';
import { useToast } from '@/components/toast';
import { answered, api } from '@/lib/api/client';
import type { DuplicateRule } from '@/lib/api/types';
import { useMay } from '@/lib/session/session';
import styles from './duplicates.module.css';

const RULES_KEY = ['duplicate-rules'] as const;
const WEIGHTS = [20, 30, 40, 50, 60, 70, 75, 80, 85, 90, 95, 99];

/** By what customers are suspected; an administrator switches and weighs. */
export function RulesPanel() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const toast = useToast();
  const mayChange = useMay('administer');
  const rules = useQuery({
    queryKey: RULES_KEY,
    queryFn: ({ signal }) => answered(api.GET('/api/v1/duplicate-rules', { signal })),
  });
  const change = useMutation({
    mutationFn: ({ rule, ...body }: { rule: DuplicateRule; weight?: number; enabled?: boolean }) =>
      answered(
        api.PATCH('/api/v1/duplicate-rules/{id}', {
          params: { path: { id: rule.id } },
          body: { version: rule.version, ...body },
        }),
      ),
    onError: (error) => toast({ kind: 'failed', text: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: RULES_KEY }),
  });
  return (
    <Panel title={t('duplicates.rules')}>
      <p className={styles.hint}>{t('duplicates.rulesHint')}</p>
      <ul className={styles.rules}>
        {(rules.data?.items ?? []).map((rule) => (
          <li key={rule.id}>
            <label>
              <input
                type="checkbox"
                checked={rule.enabled}
                disabled={!mayChange || change.isPending}
                onChange={(event) => change.mutate({ rule, enabled: event.target.checked })}
              />
              {rule.label}
            </label>
            <select
              aria-label={t('duplicates.weightOf', { rule: rule.label })}
              value={rule.weight}
              disabled={!mayChange || change.isPending}
              onChange={(event) => change.mutate({ rule, weight: Number(event.target.value) })}
            >
              {[...new Set([...WEIGHTS, rule.weight])]
                .sort((one, other) => one - other)
                .map((weight) => (
                  <option key={weight} value={weight}>
                    {weight} %
                  </option>
                ))}
            </select>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
