import type { LeadInsight } from '@leadwise/client';
import { titleOf } from '../ui/words';
import { DraftButton } from './draft';

const NEEDS_AN_EMAIL = new Set(['DRAFT_EMAIL', 'SEND_FOLLOW_UP_EMAIL', 'SCHEDULE_APPOINTMENT']);

/** The next step, why, and what can be done about it at once. */
export function ActionPanel({ insight }: { insight: LeadInsight }) {
  const suggestion = insight.suggestedAction;
  if (insight.consentRequired === true || !suggestion) {
    return (
      <section className="action calm" aria-labelledby="action">
        <h2 id="action">{insight.consentRequired ? 'The next step needs your consent' : 'The next step is in work'}</h2>
        <p className="soft">
          {insight.consentRequired
            ? 'Open My open leads and give it; research and email checks are below.'
            : 'It appears here as soon as everything about the lead is known.'}
        </p>
      </section>
    );
  }
  if (suggestion.action === 'NONE') {
    return (
      <section className="action calm" aria-labelledby="action">
        <p className="eyebrow soft">Next step</p>
        <h2 id="action">{titleOf(suggestion.action)}</h2>
        <p>{suggestion.reason}</p>
        <ul className="stack">
          {suggestion.conditions?.map((condition) => (
            <li key={condition.code}>{condition.sentence}</li>
          ))}
        </ul>
      </section>
    );
  }
  return (
    <section className="action" aria-labelledby="action">
      <p className="eyebrow">Next step</p>
      <h2 id="action">{titleOf(suggestion.action)}</h2>
      <p>{suggestion.reason}</p>
      {suggestion.action === 'UPDATE_EMAIL' && (
        <p>
          <a className="button primary" href="#email">
            Enter the right address
          </a>
        </p>
      )}
      {NEEDS_AN_EMAIL.has(suggestion.action ?? '') && <DraftButton leadId={insight.leadId ?? ''} />}
    </section>
  );
}
