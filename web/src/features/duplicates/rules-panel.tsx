import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { FailedToLoad } from '@/components/failed-to-load';
import { Panel } from '@/components/panel';
import type { DuplicateRule } from '@/lib/api/types';
import { useMay } from '@/lib/session/session';
import { RuleDialog } from './rule-dialog';
import { RuleRow } from './rule-row';
import { useRules } from './use-rules';
import styles from './duplicates.module.css';

/** By what customers are suspected; an administrator switches, weighs, and adds rules of the firm's own. */
export function RulesPanel() {
  const { t } = useTranslation();
  const mayChange = useMay('administer');
  const [open, setOpen] = useState<DuplicateRule | 'new'>();
  const rules = useRules();
  return (
    <Panel
      id="rules"
      title={t('duplicates.rules')}
      extra={mayChange && <Button onClick={() => setOpen('new')}>{t('duplicates.newRule')}</Button>}
    >
      <p className={styles.hint}>{t('duplicates.rulesHint')}</p>
      {rules.isError && <FailedToLoad error={rules.error} onRetry={() => void rules.refetch()} />}
      <ul className={styles.rules} aria-label={t('duplicates.rules')}>
        {(rules.data ?? []).map((rule) => (
          <RuleRow key={rule.id} rule={rule} mayChange={mayChange} onEdit={() => setOpen(rule)} />
        ))}
      </ul>
      {open && <RuleDialog rule={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </Panel>
  );
}
