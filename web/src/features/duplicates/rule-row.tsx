import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useToast } from '@/components/toast';
import type { DuplicateRule } from '@/lib/api/types';
import { useFormat } from '@/lib/format/use-format';
import { foundBy } from './addresses';
import { useAddRule, useChangeRule, useDeleteRule } from './use-rules';
import { WeightSelect } from './weight-select';
import styles from './duplicates.module.css';

type Props = { rule: DuplicateRule; mayChange: boolean; onEdit: () => void };

export function RuleRow({ rule, mayChange, onEdit }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const change = useChangeRule();
  const remove = useDeleteRule();
  const restore = useAddRule();
  const failed = { onError: (error: Error) => toast({ kind: 'failed', text: error.message }) };
  const called = rule.name ?? rule.label;
  const onDelete = () =>
    remove.mutate(rule, {
      ...failed,
      onSuccess: () =>
        toast({
          text: t('duplicates.ruleDeleted', { name: called }),
          action: {
            label: t('words.undo'),
            run: () =>
              restore.mutate(
                { name: called, kinds: rule.kinds, weight: rule.weight, enabled: rule.enabled },
                failed,
              ),
          },
        }),
    });
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={rule.enabled}
          disabled={!mayChange || change.isPending}
          onChange={(event) => change.mutate({ rule, enabled: event.target.checked }, failed)}
        />
        <span>
          {called}
          {rule.name && <small>{rule.label}</small>}
        </span>
      </label>
      <WeightSelect
        aria-label={t('duplicates.weightOf', { rule: called })}
        value={rule.weight}
        disabled={!mayChange || change.isPending}
        onChange={(weight) => change.mutate({ rule, weight }, failed)}
      />
      <span className={styles.found}>
        {!rule.enabled ? (
          <small>{t('duplicates.off')}</small>
        ) : rule.pairs > 0 ? (
          <Link to={foundBy(rule.id)} aria-label={t('duplicates.pairsOf', { rule: called })}>
            {t('duplicates.pairs', { count: rule.pairs, n: format.count(rule.pairs) })}
          </Link>
        ) : (
          <small>{t('duplicates.noPairs')}</small>
        )}
      </span>
      {rule.name && mayChange && (
        <span className={styles.actions}>
          <Button size="small" aria-label={t('duplicates.editRule', { name: called })} onClick={onEdit}>
            {t('words.edit')}
          </Button>
          <Button
            size="small"
            aria-label={t('duplicates.deleteRule', { name: called })}
            loading={remove.isPending}
            onClick={onDelete}
          >
            {t('words.delete')}
          </Button>
        </span>
      )}
    </li>
  );
}
