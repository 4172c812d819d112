import { followInsights } from '@leadwise/client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSession } from '../session/session';

const GATHER_MS = 500;

/** Reads the list again when the agent says that something in it changed. */
export function useLiveList(active: boolean) {
  const { leadwise } = useSession();
  const queries = useQueryClient();
  useEffect(() => {
    if (!active) {
      return undefined;
    }
    const over = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    void (async () => {
      for await (const event of followInsights(leadwise, { signal: over.signal })) {
        if (event.name !== 'ready' && event.name !== 'end') {
          // A run changes many leads at once; they are read together.
          clearTimeout(timer);
          timer = setTimeout(() => {
            void queries.invalidateQueries({ queryKey: ['prioritized'] });
            void queries.invalidateQueries({ queryKey: ['leads'] });
          }, GATHER_MS);
        }
      }
    })().catch((error: unknown) => console.warn('No live updates:', error));
    return () => {
      clearTimeout(timer);
      over.abort();
    };
  }, [active, leadwise, queries]);
}
