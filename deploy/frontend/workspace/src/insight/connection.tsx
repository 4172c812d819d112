import type { InsightSuggestion } from '@leadwise/client';
import { Failure } from '../ui/states';

/** What the lead is connected to, or what it could be connected to. */
export function Connection({ noun, connected, suggestions, busy, error, onConnect, onDisconnect }: ConnectionProps) {
  return (
    <div>
      <h3>{noun === 'contact' ? 'Contact' : 'Account'}</h3>
      {connected != null && (
        <div className="person-row">
          <b>{connected}</b>
          <button type="button" className="button small" disabled={busy} onClick={onDisconnect}>
            Disconnect<span className="visually-hidden"> the {noun}</span>
          </button>
        </div>
      )}
      {connected == null && (suggestions?.length ?? 0) === 0 && (
        <p className="soft small">No {noun} is connected, and none in the CRM looks like it.</p>
      )}
      {connected == null && (
        <ul>
          {suggestions?.map((suggestion) => (
            <li key={suggestion.id} className="person-row">
              <span>
                <b>{suggestion.name}</b>
                <span className="soft small" style={{ display: 'block' }}>
                  {suggestion.reason}
                </span>
              </span>
              <button
                type="button"
                className="button small"
                disabled={busy}
                onClick={() => onConnect(suggestion.id ?? '')}
              >
                Connect<span className="visually-hidden"> {suggestion.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {error !== null && <Failure error={error} />}
    </div>
  );
}

interface ConnectionProps {
  readonly noun: 'contact' | 'account';
  readonly connected: string | null | undefined;
  readonly suggestions: readonly InsightSuggestion[] | null | undefined;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onConnect: (id: string) => void;
  readonly onDisconnect: () => void;
}
