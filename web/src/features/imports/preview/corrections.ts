import { useSearchParams } from 'react-router';

/** What the reader has decided about a file; the rest is left to recognition. */
export type Corrections = {
  columns?: string[];
  header?: boolean;
  dateFormat?: string;
  encoding?: string;
  delimiter?: string;
  sheet?: string;
  mode?: string;
  key?: string;
};

export const NO_CORRECTIONS = '{}';

export function readCorrections(options: string): Corrections {
  try {
    const found: unknown = JSON.parse(options);
    return typeof found === 'object' && found !== null ? found : {};
  } catch {
    return {};
  }
}

/** In the address, as the upload is: the preview survives a reload. */
export function useCorrections() {
  const [search, setSearch] = useSearchParams();
  const corrections = readCorrections(search.get('options') ?? NO_CORRECTIONS);
  const set = (next: Corrections) =>
    setSearch(
      (before) => {
        const address = new URLSearchParams(before);
        const options = JSON.stringify(next);
        if (options === NO_CORRECTIONS) address.delete('options');
        else address.set('options', options);
        return address;
      },
      { replace: true },
    );
  const correct = (part: Corrections) => {
    const next = { ...corrections, ...part };
    // Split otherwise, these are other columns.
    if (part.delimiter !== undefined || part.sheet !== undefined) delete next.columns;
    set(next);
  };
  return { options: JSON.stringify(corrections), correct, forget: () => set({}) };
}
