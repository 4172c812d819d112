import type { Answer, Lead, LeadwiseClient } from '@leadwise/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSession } from '../session/session';
import { useToast } from '../ui/toasts';

/** A change of the lead: its answer is the lead as it is now, and the rest of the page follows. */
export function useLeadChange<Input>(
  leadId: string,
  done: string,
  change: (leadwise: LeadwiseClient, input: Input) => Promise<Answer<Lead>>,
  then?: () => void,
) {
  const { leadwise } = useSession();
  const queries = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: (input: Input) => change(leadwise, input),
    onSuccess: async (lead) => {
      queries.setQueryData(['lead', leadId], lead);
      toast(done);
      then?.();
      await queries.invalidateQueries();
    },
    onError: () => queries.invalidateQueries({ queryKey: ['lead', leadId] }),
  });
}

/** The header that says which version is changed. */
export function ifMatch(etag: string | undefined): { 'If-Match'?: string } {
  return etag === undefined ? {} : { 'If-Match': etag };
}
