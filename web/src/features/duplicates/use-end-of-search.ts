import { useEffect, useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';

/** When the search that ran has ended, what it found is shown. */
export function useEndOfSearch(running: number | undefined) {
  const client = useQueryClient();
  const before = useRef(running);
  useEffect(() => {
    if (before.current !== undefined && running === undefined) {
      void client.invalidateQueries({ queryKey: ['duplicates'] });
    }
    before.current = running;
  }, [client, running]);
}
