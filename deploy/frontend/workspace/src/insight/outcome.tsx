import { answerOf, type DisqualificationReason, type Lead } from '@leadwise/client';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { Failure } from '../ui/states';
import { titleOf } from '../ui/words';
import { ifMatch, useLeadChange } from './changes';

const REASONS: readonly DisqualificationReason[] = [
  'NOT_INTERESTED',
  'NO_BUDGET',
  'NO_AUTHORITY',
  'NO_NEED',
  'WRONG_TIME',
  'UNREACHABLE',
  'DUPLICATE',
  'OTHER',
];

interface OutcomeProps {
  readonly lead: Lead;
  readonly etag: string | undefined;
  readonly onClose: () => void;
}

/** A possible deal: says what to create along with it. */
export function QualifyDialog({ lead, etag, onClose }: OutcomeProps) {
  const [, go] = useLocation();
  const id = lead.id ?? '';
  const [account, setAccount] = useState(lead.accountId == null && lead.companyName != null);
  const [contact, setContact] = useState(lead.contactId == null && lead.lastName != null);
  const [opportunity, setOpportunity] = useState(`${lead.companyName ?? lead.lastName ?? 'New'}: first deal`);
  const qualify = useLeadChange(
    id,
    'Qualified. Good luck with the deal.',
    (leadwise) =>
      answerOf(
        leadwise.POST('/api/v1/leads/{id}/qualification', {
          params: { path: { id }, header: ifMatch(etag) },
          body: {
            ...(account ? { account: { create: true } } : {}),
            ...(contact ? { contact: { create: true } } : {}),
            ...(opportunity.trim() === '' ? {} : { opportunity: { create: true, name: opportunity.trim() } }),
          },
        }),
      ),
    () => go('/'),
  );
  return (
    <Outcome
      title="Qualify this lead"
      label="Qualify"
      busy={qualify.isPending}
      error={qualify.error}
      onClose={onClose}
      onSubmit={() => qualify.mutate(undefined)}
    >
      <p className="soft">The lead leaves your list. You can reopen it later.</p>
      {lead.accountId == null && (
        <Check checked={account} onChange={setAccount}>
          Create an account for {lead.companyName ?? 'the company'}
        </Check>
      )}
      {lead.contactId == null && (
        <Check checked={contact} onChange={setContact}>
          Create a contact for {lead.firstName} {lead.lastName}
        </Check>
      )}
      <Field label="Opportunity" hint="Leave it empty to create none.">
        {(control) => (
          <input {...control} value={opportunity} onChange={(event) => setOpportunity(event.target.value)} />
        )}
      </Field>
    </Outcome>
  );
}

/** No deal: says why, which the agent learns from. */
export function DisqualifyDialog({ lead, etag, onClose }: OutcomeProps) {
  const [, go] = useLocation();
  const id = lead.id ?? '';
  const [reasonCode, setReasonCode] = useState<DisqualificationReason>('NOT_INTERESTED');
  const [comment, setComment] = useState('');
  const disqualify = useLeadChange(
    id,
    'Disqualified. The list is shorter now.',
    (leadwise) =>
      answerOf(
        leadwise.POST('/api/v1/leads/{id}/disqualification', {
          params: { path: { id }, header: ifMatch(etag) },
          body: { reasonCode, ...(comment.trim() === '' ? {} : { comment: comment.trim() }) },
        }),
      ),
    () => go('/'),
  );
  return (
    <Outcome
      title="Disqualify this lead"
      label="Disqualify"
      busy={disqualify.isPending}
      error={disqualify.error}
      onClose={onClose}
      onSubmit={() => disqualify.mutate(undefined)}
    >
      <Field label="Why?" hint="The agent learns from it which leads to put further down.">
        {(control) => (
          <select
            {...control}
            value={reasonCode}
            onChange={(event) => setReasonCode(event.target.value as DisqualificationReason)}
          >
            {REASONS.map((reason) => (
              <option key={reason} value={reason}>
                {titleOf(reason)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Comment" hint="For whoever looks at the lead again.">
        {(control) => (
          <textarea {...control} rows={3} value={comment} onChange={(event) => setComment(event.target.value)} />
        )}
      </Field>
    </Outcome>
  );
}

function Outcome({ title, label, busy, error, onClose, onSubmit, children }: OutcomeFormProps) {
  return (
    <Dialog labelledBy="outcome-title" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <h2 id="outcome-title">{title}</h2>
        {children}
        {error !== null && <Failure error={error} />}
        <div className="actions">
          <button type="button" className="button quiet" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button primary" disabled={busy}>
            {label}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface OutcomeFormProps {
  readonly title: string;
  readonly label: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

function Check({ checked, onChange, children }: CheckProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  );
}

interface CheckProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}
