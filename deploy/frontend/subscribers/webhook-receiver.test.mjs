import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, test } from 'node:test';
import { webhookReceiver } from './dist/webhook-receiver.js';

const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes ...').toString('base64')}`;
const BODY = '{"leadId":"1","revision":4}';
const taken = [];
let server;
let url;

before(async () => {
  server = webhookReceiver(SECRET, (type, event) => taken.push([type, event]));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${server.address().port}/`;
});

after(() => server.close());

/** As the service signs: base64 of HMAC-SHA256 over id, time and body, with the bytes behind `whsec_`. */
function signature(id, seconds, secret = SECRET) {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${BODY}`).digest('base64')}`;
}

function deliver(id, { seconds = Math.floor(Date.now() / 1000), signed = signature(id, seconds), body = BODY } = {}) {
  return fetch(url, {
    method: 'POST',
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': signed,
      'ce-type': 'leadwise.lead-insight.updated.v1',
    },
    body,
  });
}

test('a genuine event is taken once, however often it is delivered', async () => {
  assert.equal((await deliver('e1')).status, 204);
  assert.equal((await deliver('e1')).status, 204);
  assert.deepEqual(taken, [['leadwise.lead-insight.updated.v1', { leadId: '1', revision: 4 }]]);
});

test('while the secret is being changed one of two signatures is enough', async () => {
  const seconds = Math.floor(Date.now() / 1000);
  const other = signature('e2', seconds, `whsec_${Buffer.from('the new one').toString('base64')}`);
  // The second that was signed, which may be over when the request is made.
  assert.equal((await deliver('e2', { seconds, signed: `${other} ${signature('e2', seconds)}` })).status, 204);
});

test('what is forged, changed or old is refused', async () => {
  const before = taken.length;
  assert.equal((await deliver('e3', { signed: 'v1,bm8=' })).status, 401);
  assert.equal((await deliver('e3', { body: BODY.replace('4', '5') })).status, 401);
  assert.equal((await deliver('e3', { seconds: Math.floor(Date.now() / 1000) - 600 })).status, 401);
  assert.equal(taken.length, before);
});
