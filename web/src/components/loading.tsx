import { Busy } from './busy';

/** In place of a whole page. */
export function Loading() {
  return (
    <div style={{ padding: 24 }}>
      <Busy rows={8} />
    </div>
  );
}
