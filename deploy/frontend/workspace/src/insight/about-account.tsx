import { answerOf, type LeadInsight } from '@leadwise/client';
import { money, number } from '../ui/format';
import { ifMatch, useLeadChange } from './changes';
import { Connection } from './connection';
import { Section } from './section';

/** The company: the account in the CRM, and what the web says, section by section. */
export function AboutAccountPanel({ insight, etag }: { insight: LeadInsight; etag: string | undefined }) {
  const about = insight.aboutAccount;
  const id = insight.leadId ?? '';
  const connect = useLeadChange(id, 'The account is connected.', (leadwise, accountId: string) =>
    answerOf(
      leadwise.PUT('/api/v1/leads/{id}/account', {
        params: { path: { id }, header: ifMatch(etag) },
        body: { accountId },
      }),
    ),
  );
  const disconnect = useLeadChange(id, 'The account is disconnected.', (leadwise) =>
    answerOf(leadwise.DELETE('/api/v1/leads/{id}/account', { params: { path: { id }, header: ifMatch(etag) } })),
  );
  const account = about?.account;
  const revenue = money(account?.averageEstimatedRevenue);
  return (
    <section className="panel" aria-labelledby="about-account">
      <header>
        <h2 id="about-account">About {about?.company?.name ?? 'the company'}</h2>
        {about?.company?.domain && (
          <a href={`https://${about.company.domain}`} target="_blank" rel="noreferrer">
            {about.company.domain}
          </a>
        )}
      </header>
      {!about?.company && (about?.candidates?.length ?? 0) > 0 && (
        <div className="note warn" style={{ marginBottom: 'var(--space-5)' }}>
          <p>It is not clear which company is meant. It could be:</p>
          <ul>
            {about?.candidates?.map((candidate) => (
              <li key={`${candidate.name}${candidate.domain}`}>
                {[candidate.name, candidate.domain, candidate.description].filter(Boolean).join(', ')}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="section">
        <Connection
          noun="account"
          connected={account?.name}
          suggestions={about?.accountSuggestions}
          busy={connect.isPending || disconnect.isPending}
          error={connect.error ?? disconnect.error}
          onConnect={(accountId) => connect.mutate(accountId)}
          onDisconnect={() => disconnect.mutate(undefined)}
        />
        {account && (
          <p className="soft small">
            {number(account.otherLeads)} other leads there, {number(account.openOpportunities)} open opportunities
            {revenue && `, ${revenue} each on average`}.
          </p>
        )}
      </div>
      <Section title="Business overview" section={about?.businessOverview} />
      <Section title="Finances" section={about?.finances} />
      <Section title="Account news" section={about?.accountNews} />
      <Section title="Competitors" section={about?.competitors} />
    </section>
  );
}
