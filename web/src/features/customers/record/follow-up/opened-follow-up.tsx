import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';

const FollowUpDialog = lazy(async () => ({ default: (await import('./follow-up-dialog')).FollowUpDialog }));

/** The follow-up that the address names, wherever on the timeline it may be. */
export function OpenedFollowUp() {
  const [search, setSearch] = useSearchParams();
  const id = Number(search.get('note') ?? NaN);
  if (Number.isNaN(id)) return null;
  const close = () =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete('note');
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <Suspense>
      <FollowUpDialog id={id} onClose={close} />
    </Suspense>
  );
}
