import { useEffect, useRef } from 'react';
import { StageTag } from '@/components/stage-tag';
import { TierTag } from '@/components/tier-tag';
import type { Command } from './use-commands';
import styles from './palette.module.css';

type Props = { command: Command; active: boolean; onChoose: () => void; onPoint: () => void };

export function PaletteItem({ command, active, onChoose, onPoint }: Props) {
  const row = useRef<HTMLLIElement>(null);
  const { customer, icon } = command;
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <li
      id={command.id}
      ref={row}
      role="option"
      aria-selected={active}
      className={styles.item}
      onClick={onChoose}
      onMouseMove={onPoint}
    >
      {icon}
      <span className={styles.label}>{command.label}</span>
      {customer && (
        <span className={styles.facts}>
          {customer.city && <span>{customer.city}</span>}
          {customer.tier && <TierTag tier={customer.tier} />}
          {customer.stage && <StageTag stage={customer.stage} />}
        </span>
      )}
    </li>
  );
}
