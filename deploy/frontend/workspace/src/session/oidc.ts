import * as oauth from 'oauth4webapi';

/** What the deployment says about signing in: `/workspace.json`. */
export interface Settings {
  /** Issuer of the tokens. */
  readonly authority: string;
  readonly clientId: string;
  readonly scope: string;
  /** Claim of the id token that lists the roles; `realm_access.roles` unless said. */
  readonly rolesClaim?: string;
}

/** Who is signed in. */
export interface Session {
  readonly token: string;
  readonly expiresAt: number;
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

interface Attempt {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  readonly returnTo: string;
}

const ATTEMPT = 'leadwise.sign-in';
const CALLBACK = '/signed-in';
const DEFAULT_ROLES = 'realm_access.roles';

/** Plain HTTP is for this machine only. */
const options = { [oauth.allowInsecureRequests]: ['localhost', '127.0.0.1'].includes(location.hostname) };

export async function readSettings(): Promise<Settings> {
  const response = await fetch('/workspace.json');
  if (!response.ok) {
    throw new Error(`This deployment does not say how to sign in: /workspace.json answered ${response.status}.`);
  }
  return (await response.json()) as Settings;
}

/** Leaves for the provider; it comes back to `/signed-in`. */
export async function beginSignIn(settings: Settings, returnTo: string): Promise<void> {
  const server = await discover(settings);
  const attempt: Attempt = {
    verifier: oauth.generateRandomCodeVerifier(),
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    returnTo,
  };
  sessionStorage.setItem(ATTEMPT, JSON.stringify(attempt));
  const target = new URL(required(server.authorization_endpoint));
  target.search = new URLSearchParams({
    client_id: settings.clientId,
    redirect_uri: redirectUri(),
    response_type: 'code',
    scope: settings.scope,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
  }).toString();
  location.assign(target);
}

/** True at the address to which the provider comes back. */
export function isReturning(): boolean {
  return location.pathname === CALLBACK;
}

/** Exchanges the code of the provider; says who it is and where to go on. */
export async function finishSignIn(settings: Settings): Promise<{ session: Session; returnTo: string }> {
  const stored = sessionStorage.getItem(ATTEMPT);
  if (stored === null) {
    throw new Error('This sign-in was not begun here, or was finished before.');
  }
  sessionStorage.removeItem(ATTEMPT);
  const attempt = JSON.parse(stored) as Attempt;
  const server = await discover(settings);
  const client = { client_id: settings.clientId };
  const answer = oauth.validateAuthResponse(server, client, new URL(location.href), attempt.state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    answer,
    redirectUri(),
    attempt.verifier,
    options,
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
    expectedNonce: attempt.nonce,
    requireIdToken: true,
  });
  return { session: sessionOf(tokens, settings), returnTo: attempt.returnTo };
}

function sessionOf(tokens: oauth.TokenEndpointResponse, settings: Settings): Session {
  const claims = oauth.getValidatedIdTokenClaims(tokens);
  if (claims === undefined) {
    throw new Error('The provider did not say who signed in.');
  }
  const roles = (settings.rolesClaim ?? DEFAULT_ROLES)
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], claims);
  return {
    token: tokens.access_token,
    expiresAt: Date.now() + (tokens.expires_in ?? 3_600) * 1_000,
    id: claims.sub,
    name: typeof claims.name === 'string' ? claims.name : claims.sub,
    roles: Array.isArray(roles) ? roles.map(String) : [],
  };
}

async function discover(settings: Settings): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(settings.authority);
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, options));
}

function redirectUri(): string {
  return new URL(CALLBACK, location.origin).href;
}

function required(endpoint: string | undefined): string {
  if (endpoint === undefined) {
    throw new Error('The provider has no page to sign in at.');
  }
  return endpoint;
}
