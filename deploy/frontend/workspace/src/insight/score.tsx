import type { Priority } from '@leadwise/client';
import { titleOf } from '../ui/words';

/** Why it stands where it stands: the shares add up to the score. */
export function ScorePanel({ priority }: { priority: Priority | null | undefined }) {
  return (
    <section className="panel" aria-labelledby="score">
      <header>
        <h2 id="score">Priority</h2>
        <p>
          <span className="score">{priority?.score}</span> <span className="soft">of 100</span>
        </p>
      </header>
      {priority?.handRaiser && (
        <p style={{ marginBottom: 'var(--space-4)' }}>
          The lead asked to be contacted, so it comes before all that did not.
        </p>
      )}
      <ul className="factors">
        {priority?.factors?.map((factor) => (
          <li key={factor.factor}>
            <div className="row between">
              <b>{titleOf(factor.factor)}</b>
              <span className="soft small">
                {factor.share} of {factor.maximum}
              </span>
            </div>
            <div className="bar" aria-hidden="true">
              <i style={{ width: `${(100 * (factor.share ?? 0)) / (factor.maximum || 1)}%` }} />
            </div>
            <p className="small soft">{factor.sentence}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
