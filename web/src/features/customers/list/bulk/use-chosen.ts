import { useState } from 'react';

export type Chosen = {
  ids: ReadonlySet<number>;
  /** Everybody whom the list shows, also further down. */
  all: boolean;
  toggle: (row: number, range: boolean) => void;
  toggleShown: () => void;
  chooseAll: () => void;
  clear: () => void;
};

const NOBODY = { ids: new Set<number>(), all: false, last: -1 };

/** Who is ticked in a list; another list begins with nobody. */
export function useChosen(list: string, shown: number[]): Chosen {
  const [{ of, ...kept }, setChosen] = useState({ of: list, ...NOBODY });
  const { ids, all, last } = of === list ? kept : NOBODY;
  const choose = (next: { ids: Set<number>; all?: boolean; last?: number }) =>
    setChosen({ of: list, all: false, last: -1, ...next });
  const everybodyShown = shown.length > 0 && shown.every((id) => ids.has(id));
  return {
    ids,
    all,
    toggle: (row, range) => {
      const id = shown[row];
      if (id === undefined) return;
      const on = !ids.has(id);
      const [from, to] = range && last >= 0 ? [Math.min(row, last), Math.max(row, last)] : [row, row];
      const next = new Set(ids);
      shown.slice(from, to + 1).forEach((each) => (on ? next.add(each) : next.delete(each)));
      choose({ ids: next, last: row });
    },
    toggleShown: () => choose({ ids: new Set(everybodyShown ? [] : shown) }),
    chooseAll: () => choose({ ids: new Set(shown), all: true }),
    clear: () => choose({ ids: new Set() }),
  };
}

/** Null where it is everybody. */
export function idsOf({ ids, all }: Chosen): number[] | null {
  return all ? null : [...ids];
}
