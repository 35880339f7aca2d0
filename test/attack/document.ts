import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ATTACKS } from '#test/attack/attacks.ts';
import { joined, type Sections, sectionsIn } from '#test/bench/sections.ts';
import { ROOT } from '#test/main/procuration.ts';

const FILE = join(ROOT, 'docs', 'reliability.md');
const START = '<!-- attacks: npm run attack -- --write -->';
const NAMES = ATTACKS.map(({ name }) => name);

export async function writeOutcomes(sections: Sections): Promise<string> {
  await writeFile(FILE, withOutcomes(await readFile(FILE, 'utf8'), sections));
  return FILE;
}

/** The document with these sections at its end; those of other attacks stay as an earlier run left them. */
export function withOutcomes(document: string, sections: Sections): string {
  const start = document.indexOf(START);
  if (start < 0) throw new Error(`${FILE} has no place for outcomes`);
  const known = new Map([...sectionsIn(document.slice(start)), ...sections]);
  return `${document.slice(0, start + START.length)}\n\n${joined(known, NAMES)}\n`;
}
