import { createLeadwise, type LeadwiseClient } from '@leadwise/client';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { Brand } from '../ui/frame';
import { beginSignIn, finishSignIn, isReturning, readSettings, type Session, type Settings } from './oidc';

const STORED = 'leadwise.session';

interface Signed {
  readonly session: Session;
  readonly leadwise: LeadwiseClient;
  readonly signOut: () => void;
}

const Context = createContext<Signed | undefined>(undefined);

/** Who is signed in, and the API as this person uses it. */
export function useSession(): Signed {
  const signed = useContext(Context);
  if (signed === undefined) {
    throw new Error('Nobody is signed in here.');
  }
  return signed;
}

/** Shows its children to whoever has signed in, and the way to do so to everybody else. */
export function SignedIn({ children }: { children: ReactNode }) {
  const [settings, setSettings] = useState<Settings>();
  const [session, setSession] = useState(stored);
  const [fault, setFault] = useState<string>();

  useEffect(() => {
    void begin(setSettings, (found) => {
      sessionStorage.setItem(STORED, JSON.stringify(found));
      setSession(found);
    }).catch((error: unknown) => setFault(error instanceof Error ? error.message : String(error)));
  }, []);

  const signed = useMemo(
    () =>
      session && {
        session,
        leadwise: createLeadwise({ baseUrl: location.origin, token: session.token }),
        signOut: endSession,
      },
    [session],
  );

  if (signed === undefined) {
    return <Welcome settings={settings} fault={fault} />;
  }
  return <Context value={signed}>{children}</Context>;
}

function Welcome({ settings, fault }: { settings: Settings | undefined; fault: string | undefined }) {
  return (
    <main className="welcome">
      <Brand />
      <h1>The leads that are worth your time, and why.</h1>
      <p className="lead">
        Leadwise checks every address, reads up on every company, and says in one sentence what to do next.
      </p>
      {fault !== undefined && (
        <p className="note bad" role="alert">
          {fault} Try again, or tell your administrator.
        </p>
      )}
      <p>
        <button
          type="button"
          className="button primary"
          disabled={settings === undefined}
          onClick={() => settings && void beginSignIn(settings, isReturning() ? '/' : location.pathname)}
        >
          Sign in
        </button>
      </p>
    </main>
  );
}

/** Forgets who is signed in, and starts again. */
export function endSession() {
  sessionStorage.removeItem(STORED);
  location.assign('/');
}

let returning: Promise<void> | undefined;

async function begin(setSettings: (settings: Settings) => void, setSession: (session: Session) => void) {
  const settings = await readSettings();
  setSettings(settings);
  if (isReturning()) {
    // A code is good once: in development React runs effects twice.
    returning ??= finishSignIn(settings).then(({ session, returnTo }) => {
      history.replaceState(null, '', returnTo);
      setSession(session);
    });
    await returning;
  }
}

function stored(): Session | undefined {
  const text = sessionStorage.getItem(STORED);
  const session = text === null ? undefined : (JSON.parse(text) as Session);
  return session !== undefined && session.expiresAt > Date.now() ? session : undefined;
}
