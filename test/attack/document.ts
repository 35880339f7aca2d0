import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ATTACKS } from '#test/attack/attacks.ts';
import { ROOT } from '#test/main/procuration.ts';

const FILE = join(ROOT, 'docs', 'reliability.md');
const START = '<!-- attacks: npm run attack -- --write -->';
const HEADING = '### ';

/** What came of attacks, each under its name: Markdown. */
export type Sections = ReadonlyMap<string, string>;

export async function writeOutcomes(sections: Sections): Promise<string> {
  await writeFile(FILE, withOutcomes(await readFile(FILE, 'utf8'), sections));
  return FILE;
}

/** The document with these sections at its end; those of other attacks stay as an earlier run left them. */
export function withOutcomes(document: string, sections: Sections): string {
  const start = document.indexOf(START);
  if (start < 0) throw new Error(`${FILE} has no place for outcomes`);
  const [, ...earlier] = document.slice(start).split(new RegExp(`^${HEADING}`, 'm'));
  const known = new Map([...earlier.map(sectionOf), ...sections]);
  const texts = ATTACKS.flatMap(({ name }) => {
    const text = known.get(name);
    return text === undefined ? [] : [`${HEADING}${name}\n\n${text}`];
  });
  return `${document.slice(0, start + START.length)}\n\n${texts.join('\n\n')}\n`;
}

function sectionOf(text: string): readonly [name: string, text: string] {
  const [name = '', ...lines] = text.split('\n');
  return [name, lines.join('\n').trim()];
}
