import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '#test/main/procuration.ts';

const FILE = join(ROOT, 'docs', 'reliability.md');
const START = '<!-- attacks: npm run attack -- --write -->';

/** Replaces what the document says of the last run, which is at its end. */
export async function writeOutcomes(text: string): Promise<string> {
  const document = await readFile(FILE, 'utf8');
  const start = document.indexOf(START);
  if (start < 0) throw new Error(`${FILE} has no place for outcomes`);
  await writeFile(FILE, `${document.slice(0, start + START.length)}\n\n${text}\n`);
  return FILE;
}
