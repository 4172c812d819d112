// Validates common/event-contracts/asyncapi.yaml with the official parser, and renders docs/events.md from it.
// `--check` fails when the page is not what the contracts say; without it, the page is written.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromFile, Parser } from '@asyncapi/parser';

const CONTRACTS = fileURLToPath(new URL('../../../common/event-contracts/asyncapi.yaml', import.meta.url));
const PAGE = fileURLToPath(new URL('../../../docs/events.md', import.meta.url));
const LINK = relative(dirname(PAGE), dirname(CONTRACTS));

const { document, diagnostics } = await fromFile(new Parser(), CONTRACTS).parse();
const faults = diagnostics.filter(({ severity }) => severity <= 1);
if (document === undefined || faults.length > 0) {
  for (const { message, path } of diagnostics) {
    console.error(`${path.join('.')}: ${message}`);
  }
  process.exit(1);
}

const page = render(document);
if (process.argv.includes('--check')) {
  if (readFileSync(PAGE, 'utf8') !== page) {
    console.error('docs/events.md is not what the contracts say: run `node deploy/frontend/events/page.mjs` and commit it.');
    process.exit(1);
  }
} else {
  writeFileSync(PAGE, page);
}

function render(api) {
  const channels = [...api.channels().all()];
  return [
    '# Events',
    '',
    '<!-- Rendered from common/event-contracts by deploy/frontend/events/page.mjs: change it there. -->',
    '',
    api.info().description().trim(),
    '',
    `The source of this page is [asyncapi.yaml](${LINK}/asyncapi.yaml); how to subscribe stands in [integrators.md](integrators.md).`,
    '',
    '| topic | kept | says |',
    '| --- | --- | --- |',
    ...channels.map((channel) => `| [\`${channel.address()}\`](#${channel.address()}) | ${kept(channel)} | ${line(channel.description())} |`),
    ...channels.flatMap((channel) => section(channel)),
    '',
  ].join('\n');
}

function section(channel) {
  return ['', `## ${channel.address()}`, '', channel.description().trim(), ...channel.messages().all().flatMap(message)];
}

function message(of) {
  const name = of.id();
  const schema = JSON.parse(readFileSync(join(dirname(CONTRACTS), name, `${name}.v1.schema.json`), 'utf8'));
  return [
    '',
    `Type \`${of.name()}\`. [Schema](${LINK}/${name}/${name}.v1.schema.json), [example](${LINK}/${name}/${name}.v1.example.json).`,
    '',
    '| property | type | says |',
    '| --- | --- | --- |',
    ...Object.entries(schema.properties ?? {}).map(([property, value]) => {
      const required = schema.required?.includes(property) ? '' : ' (optional)';
      return `| \`${property}\`${required} | ${typeOf(value)} | ${line(value.description)} |`;
    }),
  ];
}

function typeOf(schema) {
  if (schema.$ref !== undefined) {
    return schema.$ref.replace(/^.*\//, '').replace(/\.v1\.schema\.json.*$/, '');
  }
  if (schema.const !== undefined) {
    return `\`${schema.const}\``;
  }
  if (schema.enum !== undefined) {
    return schema.enum.map((value) => `\`${value}\``).join(', ');
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) {
    return choices.map(typeOf).join(' or ');
  }
  const types = [schema.type ?? 'any'].flat();
  return types.map((type) => (type === 'array' ? `list of ${typeOf(schema.items ?? {})}` : type === 'null' ? type : (schema.format ?? type))).join(' or ');
}

function kept(channel) {
  const topic = channel.bindings().get('kafka')?.value()?.topicConfiguration ?? {};
  const days = topic['retention.ms'] === undefined ? '' : `${topic['retention.ms'] / 86_400_000} days`;
  return [topic['cleanup.policy']?.includes('compact') ? 'the latest of each key' : '', days].filter(Boolean).join(', ');
}

function line(text) {
  return (text ?? '').trim().replaceAll('|', '\\|').replace(/\s+/g, ' ');
}
