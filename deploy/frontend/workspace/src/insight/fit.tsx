import type { Fit, FitCriterion } from '@leadwise/client';
import { Chip } from '../ui/chip';
import { titleOf, toneOf, wordsOf } from '../ui/words';

const SIGNS: Record<string, string> = { MATCHED: '✓', NOT_MATCHED: '✕', UNKNOWN: '?' };

/** How it fits the target customer profile, criterion by criterion. */
export function FitPanel({ fit }: { fit: Fit | null | undefined }) {
  return (
    <section className="panel" aria-labelledby="fit">
      <header>
        <h2 id="fit">Fit</h2>
        <Chip word={fit?.level} />
      </header>
      <p className="soft" style={{ marginBottom: 'var(--space-3)' }}>
        {fit?.matched} of {fit?.known} known criteria match.
      </p>
      {fit?.exclusion && <p className="note bad">{fit.exclusion.sentence}</p>}
      <ul className="criteria">
        {fit?.criteria?.map((criterion) => (
          <Criterion key={criterion.criterion} criterion={criterion} />
        ))}
      </ul>
    </section>
  );
}

function Criterion({ criterion }: { criterion: FitCriterion }) {
  const result = criterion.result ?? 'UNKNOWN';
  return (
    <li>
      <span className={`sign ${toneOf(result)}`} aria-hidden="true">
        {SIGNS[result]}
      </span>
      <div>
        <b>{titleOf(criterion.criterion)}</b> <span className="visually-hidden">{wordsOf(result)}</span>
        <p className="small soft">
          {[criterion.evidence, criterion.note].filter(Boolean).join('. ') || 'Nothing known about it.'}
        </p>
      </div>
    </li>
  );
}
