import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { problemOf } from './problem.js';
import type { paths } from './schema.js';

/** All operations of the API by method and path, typed; refusals are thrown as `LeadwiseProblem`. */
export type LeadwiseClient = Client<paths>;

export interface LeadwiseOptions {
  /** Origin of the gateway or Ingress: `https://leadwise.example`. The page's own origin by default. */
  readonly baseUrl?: string;
  /** The bearer token, or what gives one for each request (and may renew it). */
  readonly token: string | (() => string | Promise<string>);
  /** Another `fetch`, for tests and proxies. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** Opens the API for whom the token is. */
export function createLeadwise(options: LeadwiseOptions): LeadwiseClient {
  const client = createClient<paths>({
    baseUrl: options.baseUrl ?? '',
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
  });
  client.use(bearer(options.token), refusalsAsErrors);
  return client;
}

function bearer(token: LeadwiseOptions['token']): Middleware {
  return {
    async onRequest({ request }) {
      const value = typeof token === 'string' ? token : await token();
      request.headers.set('authorization', `Bearer ${value}`);
      return request;
    },
  };
}

const refusalsAsErrors: Middleware = {
  async onResponse({ response }) {
    if (response.status >= 400) {
      throw await problemOf(response);
    }
  },
};
