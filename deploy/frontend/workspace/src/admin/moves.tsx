import type { ProfileDryRun, ProfileMove } from '@leadwise/client';
import { Chip } from '../ui/chip';
import { Empty } from '../ui/states';

/** Who would move, from where to where. */
export function Moves({ outcome }: { outcome: ProfileDryRun }) {
  const { counts } = outcome;
  return (
    <section aria-labelledby="moves" className="stack">
      <h2 id="moves">Who would move</h2>
      <p className="soft" role="status">
        {outcome.considered} open leads tried: {counts?.up} would rise, {counts?.down} would fall, {counts?.fitChanged}{' '}
        would fit differently.
      </p>
      {(outcome.moves?.length ?? 0) === 0 ? (
        <Empty title="Nobody moves">The order stays as it is. Change a criterion, or leave it so.</Empty>
      ) : (
        <div className="sheet">
          <table className="moves grid">
            <thead>
              <tr>
                <th scope="col">Lead</th>
                <th scope="col">Rank</th>
                <th scope="col">Score</th>
                <th scope="col">Fit</th>
              </tr>
            </thead>
            <tbody>
              {outcome.moves?.map((move) => (
                <Move key={move.leadId} move={move} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Move({ move: { name, company, before, after } }: { move: ProfileMove }) {
  const rise = (before?.rank ?? 0) - (after?.rank ?? 0);
  return (
    <tr>
      <td data-label="Lead">
        <span>
          <b>{name || 'Name unknown'}</b>
          <span className="soft small" style={{ display: 'block' }}>
            {company}
          </span>
        </span>
      </td>
      <td data-label="Rank">
        <span>
          {before?.rank} → <b>{after?.rank}</b>{' '}
          {rise !== 0 && (
            <span className={rise > 0 ? 'chip good' : 'chip bad'}>
              <span aria-hidden="true">{rise > 0 ? '↑' : '↓'}</span>
              <span className="visually-hidden">{rise > 0 ? 'rises by' : 'falls by'}</span> {Math.abs(rise)}
            </span>
          )}
        </span>
      </td>
      <td data-label="Score">
        <span>
          {before?.score} → <b>{after?.score}</b>
        </span>
      </td>
      <td data-label="Fit">
        <span className="row">
          <Chip word={before?.fit} />
          {before?.fit !== after?.fit && (
            <>
              <span aria-label="becomes">→</span>
              <Chip word={after?.fit} />
            </>
          )}
        </span>
      </td>
    </tr>
  );
}
