import { followRun, type SelectionRun } from '@leadwise/client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSession } from '../session/session';

/** A run as it goes on; when it is over, the list is read again. */
export function useLiveRun(id: string, before: SelectionRun): { run: SelectionRun; error: unknown } {
  const { leadwise } = useSession();
  const queries = useQueryClient();
  const [run, setRun] = useState(before);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    const over = new AbortController();
    void (async () => {
      for await (const event of followRun(leadwise, id, { signal: over.signal })) {
        setRun(event.data);
      }
      if (!over.signal.aborted) {
        await queries.invalidateQueries({ queryKey: ['runs'] });
      }
    })().catch(setError);
    return () => over.abort();
  }, [id, leadwise, queries]);
  return { run, error };
}
