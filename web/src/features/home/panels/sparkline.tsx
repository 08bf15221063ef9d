import styles from './headlines.module.css';

const WIDTH = 96;
const HEIGHT = 28;
const EDGE = 3;

/** The shape of 24 months; the figures themselves are beside it. */
export function Sparkline({ points }: { points: (number | null)[] }) {
  const known = points.filter((point) => point !== null);
  if (known.length < 2) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (index: number) => EDGE + ((WIDTH - 2 * EDGE) * index) / (points.length - 1);
  const y = (point: number) =>
    HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * (point - low)) / (high === low ? 1 : high - low);
  const line = points.flatMap((point, index) => (point === null ? [] : [`${x(index)},${y(point)}`]));
  const [lastX, lastY] = line.at(-1)?.split(',') ?? [];
  return (
    <svg
      className={styles.spark}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden
    >
      <polyline points={line.join(' ')} />
      <circle cx={lastX} cy={lastY} r={2.5} />
    </svg>
  );
}
