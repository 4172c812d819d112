import { dataOf, type EmailDraft } from '@leadwise/client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../session/session';
import { Dialog } from '../ui/dialog';
import { Failure } from '../ui/states';
import { useToast } from '../ui/toasts';

/** Asks for a draft and shows it. It is copied, never sent. */
export function DraftButton({ leadId }: { leadId: string }) {
  const { leadwise } = useSession();
  const [open, setOpen] = useState(false);
  const draft = useMutation({
    mutationFn: () =>
      dataOf(
        leadwise.POST('/api/v1/lead-insights/{leadId}/email-drafts', { params: { path: { leadId } }, body: {} }),
      ),
    onSuccess: () => setOpen(true),
  });
  return (
    <>
      <p>
        <button type="button" className="button primary" disabled={draft.isPending} onClick={() => draft.mutate()}>
          {draft.isPending ? 'Writing …' : 'Draft the email'}
        </button>
      </p>
      {draft.isError && <Failure error={draft.error} />}
      {open && draft.data !== undefined && <DraftDialog draft={draft.data} onClose={() => setOpen(false)} />}
    </>
  );
}

function DraftDialog({ draft, onClose }: { draft: EmailDraft; onClose: () => void }) {
  const toast = useToast();
  const [fault, setFault] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${draft.subject}\n\n${draft.body}`);
      toast('Copied. Paste it where you write your emails.');
      onClose();
    } catch {
      // Some browsers and settings keep the clipboard shut: the text can be marked by hand.
      setFault(true);
    }
  };
  const cited = new Map(
    draft.citations?.flatMap(({ source, publisher }) =>
      source?.startsWith('http') ? [[source, publisher ?? source] as const] : [],
    ),
  );
  return (
    <Dialog labelledBy="draft-title" onClose={onClose}>
      <div className="draft">
        <h2 id="draft-title">{draft.subject}</h2>
        <pre tabIndex={0} role="region" aria-label="Text of the email">
          {draft.body}
        </pre>
        {(draft.missing?.length ?? 0) > 0 && (
          <div className="note warn">
            <p>Fill in before you send it:</p>
            <ul>
              {draft.missing?.map((gap) => (
                <li key={gap.words}>
                  {gap.words}: {gap.hint}
                </li>
              ))}
            </ul>
          </div>
        )}
        {cited.size > 0 && (
          <p className="small">
            From{' '}
            {[...cited].map(([source, publisher], index) => (
              <span key={source}>
                {index > 0 && ', '}
                <a href={source} target="_blank" rel="noreferrer">
                  {publisher}
                </a>
              </span>
            ))}
          </p>
        )}
        {fault && <p className="note bad">The browser does not let this page copy. Mark the text and copy it.</p>}
        <div className="actions">
          <button type="button" className="button quiet" onClick={onClose}>
            Close
          </button>
          <button type="button" className="button primary" onClick={() => void copy()}>
            Copy
          </button>
        </div>
      </div>
    </Dialog>
  );
}
