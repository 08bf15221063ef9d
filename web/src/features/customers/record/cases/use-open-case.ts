import { useSearchParams } from 'react-router';

export const STEPS = ['opened', 'started', 'closed', 'reopened'] as const;

/** The address of this page with a case open on it; null closes it. */
export function useOpenCase() {
  const [search] = useSearchParams();
  return (id: number | null) => {
    const next = new URLSearchParams(search);
    if (id === null) next.delete('case');
    else next.set('case', String(id));
    return `?${next.toString()}`;
  };
}
