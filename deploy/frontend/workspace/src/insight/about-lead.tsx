import { answerOf, type LeadInsight } from '@leadwise/client';
import { ago, date, money, number } from '../ui/format';
import { wordsOf } from '../ui/words';
import { ifMatch, useLeadChange } from './changes';
import { Connection } from './connection';

/** The person: what the CRM says, the contact, colleagues who know them, opportunities. */
export function AboutLeadPanel({ insight, etag }: { insight: LeadInsight; etag: string | undefined }) {
  const about = insight.aboutLead;
  const summary = about?.summary;
  const id = insight.leadId ?? '';
  const connect = useLeadChange(id, 'The contact is connected.', (leadwise, contactId: string) =>
    answerOf(
      leadwise.PUT('/api/v1/leads/{id}/contact', {
        params: { path: { id }, header: ifMatch(etag) },
        body: { contactId },
      }),
    ),
  );
  const disconnect = useLeadChange(id, 'The contact is disconnected.', (leadwise) =>
    answerOf(leadwise.DELETE('/api/v1/leads/{id}/contact', { params: { path: { id }, header: ifMatch(etag) } })),
  );
  const rows: [string, string | null | undefined][] = [
    ['Need', summary?.need],
    ['Source', wordsOf(summary?.source)],
    ['Phone', summary?.phone],
    ['Country', summary?.country],
    ['Industry', summary?.industry],
    ['Employees', summary?.employees ? number(summary.employees) : undefined],
    ['Came', date(summary?.createdAt)],
  ];
  return (
    <section className="panel" aria-labelledby="about-lead">
      <header>
        <h2 id="about-lead">About the lead</h2>
      </header>
      <div className="stack wide">
        <dl className="facts">
          {rows
            .filter(([, value]) => value)
            .map(([label, value]) => (
              <div key={label} style={{ display: 'contents' }}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
        <Connection
          noun="contact"
          connected={about?.contact?.name}
          suggestions={about?.contactSuggestions}
          busy={connect.isPending || disconnect.isPending}
          error={connect.error ?? disconnect.error}
          onConnect={(contactId) => connect.mutate(contactId)}
          onDisconnect={() => disconnect.mutate(undefined)}
        />
        <div>
          <h3>Who knows whom</h3>
          {(about?.colleagues?.length ?? 0) === 0 ? (
            <p className="soft small">No colleague has written to or met this person yet.</p>
          ) : (
            <ul>
              {about?.colleagues?.map((colleague) => (
                <li key={colleague.sellerId} className="person-row">
                  <b>{colleague.name}</b>
                  <span className="soft small">
                    {colleague.emails} emails, {colleague.meetings} meetings, {ago(colleague.latestAt)}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </div>
        <div>
          <h3>Open opportunities</h3>
          {(about?.openOpportunities?.length ?? 0) === 0 ? (
            <p className="soft small">None.</p>
          ) : (
            <ul>
              {about?.openOpportunities?.map((opportunity) => (
                <li key={opportunity.opportunityId} className="person-row">
                  <b>{opportunity.name}</b>
                  <span className="soft small">{money(opportunity.estimatedRevenue)}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </section>
  );
}
