// The client as somebody else gets it: packed, installed in an empty project, used in five lines.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, test } from 'node:test';
import { URL_OF_SUITE } from './workspace.mjs';

const FIVE_LINES = `\
import { createLeadwise, each } from '@leadwise/client';
const leadwise = createLeadwise({ baseUrl: process.env.LEADWISE_URL, token: process.env.TOKEN });
for await (const lead of each((cursor) => leadwise.GET('/api/v1/prioritized-leads', { params: { query: { cursor } } }))) {
  console.log(lead.rank, lead.name, lead.company, lead.score, lead.topReason);
}
`;

const folder = mkdtempSync(join(tmpdir(), 'leadwise-client-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('packed and installed in an empty project, it lists prioritized leads in five lines', async () => {
  const client = fileURLToPath(new URL('../client', import.meta.url));
  const run = (command, args, env = {}) =>
    execFileSync(command, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } });
  const [{ filename }] = JSON.parse(run('npm', ['pack', client, '--json']));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  run('npm', ['install', `./${filename}`, '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(join(folder, 'list.mjs'), FIVE_LINES);
  const { access_token: token } = await (await fetch(new URL('/demo-tokens/seller', URL_OF_SUITE))).json();

  const printed = run('node', ['list.mjs'], { LEADWISE_URL: URL_OF_SUITE, TOKEN: token });

  const lines = printed.trim().split('\n');
  assert.match(lines[0], /^1 \S+ .+ \d/);
  assert.ok(lines.length > 5, printed);
});
