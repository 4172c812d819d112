import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { answerOf, createLeadwise, dataOf, each, followInsights, followRun, isProblem } from '../dist/index.js';
import { json, problem, startApi } from './api.mjs';

let api;

afterEach(() => api?.close());

function leadwise(token = 'a-token') {
  return createLeadwise({ baseUrl: api.baseUrl, token });
}

async function all(items) {
  const found = [];
  for await (const item of items) {
    found.push(item);
  }
  return found;
}

test('a list is read page by page, each page once', async () => {
  const pages = {
    null: { items: [{ rank: 1 }, { rank: 2 }], nextCursor: 'b' },
    b: { items: [{ rank: 3 }], nextCursor: null },
  };
  api = await startApi({
    'GET /api/v1/prioritized-leads': ({ response, url }) => json(response, pages[url.searchParams.get('cursor')]),
  });

  const leads = await all(
    each((cursor) => leadwise().GET('/api/v1/prioritized-leads', { params: { query: { cursor, limit: 2 } } })),
  );

  assert.deepEqual(leads.map((lead) => lead.rank), [1, 2, 3]);
  assert.deepEqual(api.seen.map(({ url }) => url.search), ['?limit=2', '?cursor=b&limit=2']);
});

test('each request carries the token of its moment', async () => {
  api = await startApi({ 'GET /api/v1/consents/me': ({ response }) => json(response, { granted: true }) });
  const tokens = ['first', 'second'];
  const client = leadwise(async () => tokens.shift());

  await client.GET('/api/v1/consents/me');
  await client.GET('/api/v1/consents/me');

  assert.deepEqual(api.seen.map(({ headers }) => headers.authorization), ['Bearer first', 'Bearer second']);
});

test('a refusal is thrown with its code, its violations and its trace', async () => {
  api = await startApi({
    'GET /api/v1/prioritized-leads': ({ response }) =>
      problem(response, 403, 'consent-required', 'The seller has not consented.', { traceId: 't-1' }),
  });

  const refusal = await leadwise().GET('/api/v1/prioritized-leads').then(assert.fail, (error) => error);

  assert.ok(isProblem(refusal, 'consent-required'));
  assert.ok(!isProblem(refusal, 'lead-not-found'));
  assert.equal(refusal.status, 403);
  assert.equal(refusal.message, 'The seller has not consented.');
  assert.equal(refusal.traceId, 't-1');
  assert.deepEqual(refusal.violations, []);
});

test('an answer that is no problem document is one nevertheless', async () => {
  api = await startApi({
    'GET /api/v1/consents/me': ({ response }) => {
      response.writeHead(502, { 'content-type': 'text/html' });
      response.end('<h1>Bad gateway</h1>');
    },
  });

  const refusal = await leadwise().GET('/api/v1/consents/me').then(assert.fail, (error) => error);

  assert.equal(refusal.code, 'http-502');
});

test('the version of what was read comes along', async () => {
  api = await startApi({
    'GET /api/v1/agent-settings': ({ response }) => json(response, { active: true }, { etag: '"7"' }),
  });

  const { data, etag } = await answerOf(leadwise().GET('/api/v1/agent-settings'));

  assert.equal(data.active, true);
  assert.equal(etag, '"7"');
  assert.equal((await dataOf(leadwise().GET('/api/v1/agent-settings'))).active, true);
});

test('a stream goes on after the last event when the connection breaks', async () => {
  let opened = 0;
  api = await startApi({
    'GET /api/v1/lead-insights/stream': ({ response }) => {
      opened += 1;
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      if (opened === 1) {
        response.write('event: ready\nid: 10\ndata: {}\n\n: heartbeat\n\nevent: updated\nid: 11\ndata: {"rev');
        setTimeout(() => response.write('ision": 4}\n\n', () => response.destroy()), 20);
      } else {
        response.end('event: end\nid: 12\ndata: {"reason": "TOKEN_EXPIRED"}\n\n');
      }
    },
  });

  const events = await all(followInsights(leadwise(), { pauseMs: 1 }));

  assert.deepEqual(events.map(({ name, id }) => `${name} ${id}`), ['ready 10', 'updated 11', 'end 12']);
  assert.deepEqual(events[1].data, { revision: 4 });
  assert.deepEqual(api.seen.map(({ headers }) => headers['last-event-id']), [undefined, '11']);
});

test('a refusal ends a stream, a busy replica does not', async () => {
  const statuses = [503, 403];
  api = await startApi({
    'GET /api/v1/lead-insights/stream': ({ response }) => {
      const status = statuses.shift();
      problem(response, status, status === 503 ? 'too-many-streams' : 'consent-required', 'No.');
    },
  });

  await assert.rejects(all(followInsights(leadwise(), { pauseMs: 1 })), (error) => isProblem(error, 'consent-required'));
  assert.equal(statuses.length, 0);
});

test('a run is followed to its end', async () => {
  api = await startApi({
    'GET /api/v1/selection-runs/7/events': ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end('event: progress\ndata: {"percent": 40}\n\nevent: end\ndata: {"percent": 100}\n\n');
    },
  });

  const events = await all(followRun(leadwise(), '7'));

  assert.deepEqual(events.map(({ data }) => data.percent), [40, 100]);
});

test('an aborted stream ends without an error', async () => {
  const over = new AbortController();
  api = await startApi({
    'GET /api/v1/lead-insights/stream': ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('event: ready\nid: 1\ndata: {}\n\n');
    },
  });

  const names = [];
  for await (const event of followInsights(leadwise(), { signal: over.signal })) {
    names.push(event.name);
    over.abort();
  }

  assert.deepEqual(names, ['ready']);
});
