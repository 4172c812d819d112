import { dataOf } from '@leadwise/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../session/session';
import { Dialog } from '../ui/dialog';
import { Failure, Skeleton } from '../ui/states';
import { useToast } from '../ui/toasts';

/** Asks for consent with the text that the service gives; both parts together, or not now. */
export function ConsentDialog({ onClose }: { onClose: () => void }) {
  const { leadwise } = useSession();
  const queries = useQueryClient();
  const toast = useToast();
  const [agreed, setAgreed] = useState(false);
  const terms = useQuery({
    queryKey: ['consent-terms'],
    queryFn: () => dataOf(leadwise.GET('/api/v1/consents/terms', { params: { query: { language: 'en' } } })),
  });
  const give = useMutation({
    mutationFn: async () => {
      const { textVersion, language, scopes } = terms.data ?? {};
      if (textVersion == null || language == null || scopes == null) {
        throw new Error('There is no text to agree to yet.');
      }
      return dataOf(leadwise.POST('/api/v1/consents/me', { body: { textVersion, language, scopes } }));
    },
    onSuccess: async () => {
      await queries.invalidateQueries();
      toast('Thank you. Your leads are being put in order.');
      onClose();
    },
  });
  return (
    <Dialog labelledBy="consent-title" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          give.mutate();
        }}
      >
        <h2 id="consent-title">May Leadwise work with your emails and leads?</h2>
        {terms.isPending && <Skeleton rows={5} label="Loading the text" />}
        {terms.isError && <Failure error={terms.error} retry={() => void terms.refetch()} />}
        {terms.data && (
          <div className="terms" tabIndex={0} role="region" aria-label="Text of the consent" lang={terms.data.language ?? undefined}>
            {terms.data.text}
          </div>
        )}
        <label className="check">
          <input type="checkbox" checked={agreed} onChange={(event) => setAgreed(event.target.checked)} />
          <span>I have read this and agree to both: my emails, and my records in the CRM.</span>
        </label>
        {give.isError && <Failure error={give.error} />}
        <div className="actions">
          <button type="button" className="button quiet" onClick={onClose}>
            Not now
          </button>
          <button type="submit" className="button primary" disabled={!agreed || give.isPending || !terms.data}>
            Give consent
          </button>
        </div>
      </form>
    </Dialog>
  );
}
