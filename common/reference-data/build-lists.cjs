// Builds the vendored lists out of unpacked npm packages; called by refresh.sh.
// Public suffixes are left in: the reader drops them with its own, newer public-suffix list.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

const [, , packages, target] = process.argv;
const file = (name, ...rest) => path.join(packages, name, ...rest);
const text = (...at) => fs.readFileSync(file(...at), 'utf8');
const own = (name) => lines(fs.readFileSync(path.join(target, 'own', name), 'utf8'));

function lines(content) {
  return content.split(/\r?\n/).filter((line) => line && !line.startsWith('#'));
}

const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

function domains(values) {
  return new Set(values.map((v) => v.trim().toLowerCase()).filter((v) => DOMAIN.test(v)));
}

function union(...sets) {
  return new Set(sets.flatMap((set) => [...set]));
}

function agreed(...sets) {
  return new Set([...union(...sets)].filter((v) => sets.filter((set) => set.has(v)).length > 1));
}

function minus(set, ...others) {
  return new Set([...set].filter((v) => !others.some((other) => other.has(v))));
}

const reviewed = domains(
  JSON.parse(text('disposable-email-domains-js', 'dist', 'dict', 'disposable_email_blocklist.json')),
);
const mailchecker = domains(
  [...text('mailchecker', 'platform', 'node', 'index.js').matchAll(/"([^"\s]+\.[^"\s]+)"/g)].map((m) => m[1]),
);
const collected = domains(JSON.parse(text('disposable-email-domains', 'index.json')));
const hubspot = domains(JSON.parse(text('free-email-domains', 'domains.json')));
const common = domains(JSON.parse(text('email-providers', 'all.json')));
const freemail = domains(lines(text('freemail', 'data', 'free.txt')));
const roles = require(file('role-based-email-addresses', 'src', 'index.js'));

// One reviewed list is taken whole; the two collected ones only where they agree, for a false hit makes a good lead INVALID.
const disposable = minus(union(reviewed, agreed(mailchecker, collected)), domains(own('disposable.remove.txt')));

// The free lists mix companies and disposables in, so two of three must agree.
const free = minus(
  union(agreed(hubspot, common, freemail), domains(own('free-providers.add.txt'))),
  disposable,
  domains(own('free-providers.remove.txt')),
);

// Two letters are mostly somebody's initials; these few are departments everywhere.
const SHORT = new Set(['hr', 'ir', 'it', 'pr', 'qa', 'rh']);
const role = minus(
  new Set(
    [...roles, ...own('role-accounts.add.txt')]
      .map((v) => v.trim().toLowerCase())
      .filter((v) => /^[a-z][a-z0-9._-]*$/.test(v) && (v.length > 2 || SHORT.has(v))),
  ),
  new Set(own('role-accounts.remove.txt')),
);

function write(name, what, sources, entries) {
  const sorted = [...entries].sort();
  const head = [
    `# ${what}`,
    `# Built by refresh.sh out of ${sources}; see LICENSES.md. Do not edit: change own/ and run refresh.sh.`,
  ];
  fs.writeFileSync(path.join(target, 'mailbox-domains', name), `${[...head, ...sorted].join('\n')}\n`);
  console.log(`${name}: ${sorted.length} entries`);
}

write(
  'disposable.txt',
  'Domains of disposable mailbox providers, one a line.',
  'disposable-email-domains-js, and what mailchecker and disposable-email-domains agree on',
  disposable,
);
write(
  'free-providers.txt',
  'Domains of free mailbox providers, one a line; none of them is in disposable.txt.',
  'what two of free-email-domains, email-providers and freemail agree on, and own/',
  free,
);
write(
  'role-accounts.txt',
  'Local parts of role accounts and lists, one a line.',
  'role-based-email-addresses and own/',
  role,
);

const USED = {
  'disposable-email-domains-js': 'disposable.txt',
  mailchecker: 'disposable.txt',
  'disposable-email-domains': 'disposable.txt',
  'free-email-domains': 'free-providers.txt',
  'email-providers': 'free-providers.txt',
  freemail: 'free-providers.txt',
  'role-based-email-addresses': 'role-accounts.txt',
};

function licence(name) {
  const found = fs.readdirSync(file(name)).find((entry) => /^licen[cs]e(\.md|\.txt)?$/i.test(entry));
  return found ? text(name, found).trim() : null;
}

const today = new Date().toISOString().slice(0, 10);
const out = [
  '# Licences of the vendored lists',
  '',
  `Built by \`refresh.sh\` on ${today}. All of these licences may be combined with Apache-2.0.`,
  'What is in `own/` was written for this project and is under its licence.',
  '',
  '| package (npm registry) | version | licence | used for |',
  '| --- | --- | --- | --- |',
];
const full = [];
for (const [name, use] of Object.entries(USED)) {
  const manifest = JSON.parse(text(name, 'package.json'));
  out.push(`| [${name}](https://www.npmjs.com/package/${name}) | ${manifest.version} | ${manifest.license} | \`${use}\` |`);
  const body = licence(name);
  if (manifest.license === 'CC0-1.0') {
    full.push(`## ${name}`, '', 'Public domain dedication: <https://creativecommons.org/publicdomain/zero/1.0/>.', '');
  } else if (body) {
    full.push(`## ${name}`, '', '```', body, '```', '');
  } else {
    full.push(`## ${name}`, '', `The package has no licence file; its manifest says ${manifest.license}.`, '');
  }
}
fs.writeFileSync(path.join(target, 'LICENSES.md'), `${[...out, '', ...full].join('\n').trimEnd()}\n`);
