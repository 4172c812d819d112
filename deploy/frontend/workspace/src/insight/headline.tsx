import { answerOf, type Lead, type LeadInsight } from '@leadwise/client';
import { useState } from 'react';
import { Link } from 'wouter';
import { Chip } from '../ui/chip';
import { ago } from '../ui/format';
import { Failure } from '../ui/states';
import { ifMatch, useLeadChange } from './changes';
import { DisqualifyDialog, QualifyDialog } from './outcome';

/** Who it is, and the decisions about the lead. */
export function Headline({ lead, insight, etag }: HeadlineProps) {
  const [open, setOpen] = useState<'qualify' | 'disqualify'>();
  const id = lead.id ?? '';
  const reopen = useLeadChange(id, 'The lead is open again.', (leadwise) =>
    answerOf(leadwise.POST('/api/v1/leads/{id}/reopening', { params: { path: { id }, header: ifMatch(etag) } })),
  );
  const close = () => setOpen(undefined);
  return (
    <>
      <p className="small" style={{ marginBottom: 'var(--space-4)' }}>
        <Link href="/">← My open leads</Link>
      </p>
      <header>
        <div className="headline">
          <h1>{[lead.firstName, lead.lastName].filter(Boolean).join(' ') || 'Name unknown'}</h1>
          <p>{[lead.jobTitle, lead.companyName, lead.city].filter(Boolean).join(' · ')}</p>
          <div className="row">
            {lead.status !== 'OPEN' && <Chip word={lead.status} />}
            {insight?.priority?.handRaiser && <span className="chip mark">Asked for contact</span>}
            <Chip word={insight?.fit?.level} of="Fit" />
            <span className="soft small">Came {ago(lead.createdAt)}</span>
          </div>
        </div>
        <div className="row">
          {lead.status === 'OPEN' ? (
            <>
              <button type="button" className="button" onClick={() => setOpen('disqualify')}>
                Disqualify
              </button>
              <button type="button" className="button primary" onClick={() => setOpen('qualify')}>
                Qualify
              </button>
            </>
          ) : (
            <button type="button" className="button" onClick={() => reopen.mutate(undefined)}>
              Reopen
            </button>
          )}
        </div>
      </header>
      {reopen.isError && <Failure error={reopen.error} />}
      {open === 'qualify' && <QualifyDialog lead={lead} etag={etag} onClose={close} />}
      {open === 'disqualify' && <DisqualifyDialog lead={lead} etag={etag} onClose={close} />}
    </>
  );
}

interface HeadlineProps {
  readonly lead: Lead;
  readonly insight: LeadInsight | undefined;
  readonly etag: string | undefined;
}
