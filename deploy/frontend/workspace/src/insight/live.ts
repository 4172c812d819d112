import { followInsights } from '@leadwise/client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSession } from '../session/session';

/** Reads the insight again when the agent publishes another revision of it. */
export function useLiveInsight(leadId: string, active: boolean) {
  const { leadwise } = useSession();
  const queries = useQueryClient();
  useEffect(() => {
    if (!active) {
      return undefined;
    }
    const over = new AbortController();
    void (async () => {
      for await (const event of followInsights(leadwise, { signal: over.signal })) {
        const isAboutIt = event.name === 'updated' && event.data.leadId === leadId;
        if (isAboutIt || event.name === 'reset') {
          void queries.invalidateQueries({ queryKey: ['insight', leadId] });
          void queries.invalidateQueries({ queryKey: ['lead', leadId] });
        }
      }
    })().catch((error: unknown) => console.warn('No live updates:', error));
    return () => over.abort();
  }, [active, leadId, leadwise, queries]);
}
