// The compiler copies no declaration files: the generated types go along by hand.
import { copyFileSync } from 'node:fs';

copyFileSync(new URL('src/schema.d.ts', import.meta.url), new URL('dist/schema.d.ts', import.meta.url));
