// Holds the documentation against the repository: code that is shown is the file it names, and links lead somewhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SHOWN = /<!-- (\S+) -->\n```\w+\n([\s\S]*?)```/g;
const LINK = /\]\((?!https?:|#)([^)#\s]+)/g;
const IMAGE = /src="(?!https?:)([^"]+)"/g;

const pages = [
  'README.md',
  'deploy/frontend/README.md',
  'deploy/frontend/client/README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const faults = pages.flatMap((page) => {
  const text = readFileSync(join(ROOT, page), 'utf8');
  const code = [...text.matchAll(SHOWN)]
    .filter(([, file, shown]) => readFileSync(join(ROOT, file), 'utf8') !== shown)
    .map(([, file]) => `${page} shows ${file} as it was: copy the file into it`);
  const links = [...text.matchAll(LINK), ...text.matchAll(IMAGE)]
    .map(([, target]) => target)
    .filter((target) => !existsSync(join(ROOT, dirname(page), target)))
    .map((target) => `${page} links to ${target}, which does not exist`);
  return [...code, ...links];
});
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
