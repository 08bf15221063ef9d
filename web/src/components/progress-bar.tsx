import styles from './progress-bar.module.css';

/** How far something has come, 0 to 1; undefined while nobody can know. */
export function ProgressBar({ share, label }: { share: number | undefined; label: string }) {
  return (
    <div
      className={styles.bar}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(share !== undefined && { 'aria-valuenow': Math.round(share * 100) })}
    >
      <i data-unknown={share === undefined} style={{ width: `${(share ?? 0.3) * 100}%` }} />
    </div>
  );
}
