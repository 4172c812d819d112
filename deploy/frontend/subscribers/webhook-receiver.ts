// Receives webhooks: verifies the signature, takes each event once, answers at once.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';

const TOLERANCE_SECONDS = 300;

/** True when the body was signed with the secret of the webhook, not long ago. */
export function isGenuine(secret: string, headers: IncomingHttpHeaders, body: string, nowSeconds: number): boolean {
  const [id, timestamp] = [headers['webhook-id'], headers['webhook-timestamp']];
  if (!(Math.abs(nowSeconds - Number(timestamp)) <= TOLERANCE_SECONDS)) {
    return false;
  }
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const expected = Buffer.from(`v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`);
  // Two signatures while the secret is being changed.
  return String(headers['webhook-signature']).split(' ').some((signature) => {
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/** Calls `take` for each event that is genuine and new. */
export function webhookReceiver(secret: string, take: (type: string, event: unknown) => void) {
  const seen = new Set<string>();
  return createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) {
      body += chunk;
    }
    const genuine = isGenuine(secret, request.headers, body, Date.now() / 1000);
    const id = String(request.headers['webhook-id']);
    if (genuine && !seen.has(id)) {
      seen.add(id);
      take(String(request.headers['ce-type']), JSON.parse(body));
    }
    response.writeHead(genuine ? 204 : 401).end();
  });
}
