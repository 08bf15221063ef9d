import type { KeyboardEvent } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LinkButton } from '@/components/link-button';
import type { DuplicateGroup } from '@/lib/api/types';
import { comparisonOf } from '@/lib/comparison-address';
import { useFormat } from '@/lib/format/use-format';
import { useMay } from '@/lib/session/session';
import { PairReasons } from './pair-reasons';
import { useTellApart } from './use-duplicates';
import styles from './duplicates.module.css';

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** From group to group with the arrows; Enter compares. */
function move(event: KeyboardEvent<HTMLElement>) {
  const step = STEPS[event.key];
  if (!step) return;
  const links = [...document.querySelectorAll<HTMLElement>('[data-compare]')];
  const here = links.findIndex((link) => event.currentTarget.contains(link));
  links[here + step]?.focus();
  event.preventDefault();
}

export function GroupCard({ group }: { group: DuplicateGroup }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayWrite = useMay('write');
  const apart = useTellApart();
  const ids = group.members.map(({ id }) => id);
  const names = new Map(group.members.map(({ id, displayName }) => [id, displayName]));
  return (
    <li className={styles.group} onKeyDown={move}>
      <strong className={styles.score}>{format.percent(group.score / 100)}</strong>
      <ul className={styles.members}>
        {group.members.map(({ id, displayName, phone, email, city, externalId }) => (
          <li key={id}>
            <Link to={`/customers/${id}`}>{displayName}</Link>
            <small>{[externalId, phone, email, city].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
      <PairReasons pairs={group.pairs.slice(0, 3)} names={names} />
      <div className={styles.actions}>
        <LinkButton type="default" size="small" data-compare to={comparisonOf(ids)}>
          {t('duplicates.compare')}
        </LinkButton>
        {mayWrite && (
          <Button size="small" loading={apart.isPending} onClick={() => apart.mutate(ids)}>
            {t('duplicates.notTheSame')}
          </Button>
        )}
      </div>
    </li>
  );
}
