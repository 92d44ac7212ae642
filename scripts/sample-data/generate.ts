import { writeFileSync } from 'node:fs';
import { composeSampleFiles } from './sample-files.ts';

const files = composeSampleFiles();
for (const [number, text] of Object.entries(files)) {
  writeFileSync(new URL(`sessions-${number}.ndjson`, import.meta.url), text);
  console.log(`sessions-${number}.ndjson: ${text.split('\n').length - 1} sessions`);
}
