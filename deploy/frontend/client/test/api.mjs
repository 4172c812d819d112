// A small server that answers as the API does, on loopback.
import { createServer } from 'node:http';

/** Starts it; `handlers` answer by "METHOD path". Close it with `close()`. */
export async function startApi(handlers) {
  const seen = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://localhost');
    seen.push({ method: request.method, url, headers: request.headers });
    const handler = handlers[`${request.method} ${url.pathname}`];
    if (handler === undefined) {
      problem(response, 404, 'not-found', 'Nothing is here.');
    } else {
      handler({ request, response, url });
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${server.address().port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

export function json(response, body, headers = {}) {
  response.writeHead(200, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

export function problem(response, status, code, detail, more = {}) {
  response.writeHead(status, { 'content-type': 'application/problem+json' });
  response.end(JSON.stringify({ type: 'about:blank', title: 'No', status, code, detail, ...more }));
}
