import { answerOf, type LeadInsight } from '@leadwise/client';
import { useState } from 'react';
import { Chip } from '../ui/chip';
import { Field } from '../ui/field';
import { messageOf, Skeleton } from '../ui/states';
import { wordsOf } from '../ui/words';
import { ifMatch, useLeadChange } from './changes';

/** The verdict on the address, and the form that mends it. */
export function EmailPanel({ insight, etag }: { insight: LeadInsight; etag: string | undefined }) {
  const verdict = insight.email;
  const email = insight.aboutLead?.summary?.email;
  return (
    <section className="panel" aria-labelledby="email">
      <header>
        <h2 id="email">Email</h2>
        <Chip word={verdict?.validity} />
      </header>
      <div className="stack">
        <p style={{ overflowWrap: 'anywhere' }}>
          {email ?? 'No address'} {verdict?.type && <span className="soft small">{wordsOf(verdict.type)}</span>}
        </p>
        {verdict?.status === 'PENDING' && <Skeleton rows={1} label="The address is being checked" />}
        {verdict?.message && <p className="soft">{verdict.message}</p>}
        {(verdict?.validity !== 'VALID' || !email) && (
          <EmailForm leadId={insight.leadId ?? ''} etag={etag} suggestion={verdict?.flags?.suggestion ?? ''} />
        )}
      </div>
    </section>
  );
}

function EmailForm({ leadId, etag, suggestion }: { leadId: string; etag: string | undefined; suggestion: string }) {
  const [email, setEmail] = useState(suggestion);
  const change = useLeadChange(leadId, 'The new address is saved and being checked.', (leadwise, address: string) =>
    answerOf(
      leadwise.PUT('/api/v1/leads/{id}/email', {
        params: { path: { id: leadId }, header: ifMatch(etag) },
        body: { email: address },
      }),
    ),
  );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(email.trim());
      }}
    >
      <Field
        label="New address"
        hint={suggestion === '' ? 'It is checked at once.' : 'This may be what was meant. It is checked at once.'}
        fault={change.isError ? messageOf(change.error) : undefined}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="email"
            autoComplete="off"
            required
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      <p>
        <button type="submit" className="button" disabled={change.isPending}>
          Save the address
        </button>
      </p>
    </form>
  );
}
