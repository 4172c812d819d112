// Writes the codes that the document lists as a type, so that a mistyped code does not compile.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const document = parse(readFileSync(new URL('../../../docs/api/openapi.yaml', import.meta.url), 'utf8'));
const codes = document.components.schemas.Problem.properties.code['x-extensible-enum'];
const lines = codes.map((code) => `  | '${code}'`).join('\n');
writeFileSync(
  new URL('src/codes.ts', import.meta.url),
  `/** Codes of refusals that this version of the API knows; a newer one may send others. */\nexport type ProblemCode =\n${lines};\n`,
);
