import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rulesIn } from '#test/law/mentions.ts';

const LAW = join(import.meta.dirname, '../../core/law');
const TABLE = readFileSync(join(LAW, '../../docs/architecture.md'), 'utf8');

/**
 * The chapter that decides each rule, by the table of docs/architecture.md; other chapters may rest on the
 * rule.
 */
const CHAPTERS = [...TABLE.matchAll(/^\| `core\/law\/([\w-]+)\/` \|[^|]*\| (R-[^|]*) \|$/gm)].map(
  ([, room = '', rules = '']) => ({ room, rules }),
);

function rulesNamedUnder(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return [...new Set(files.flatMap((file) => rulesIn(readFileSync(join(folder, file), 'utf8'))))].toSorted();
}

describe('A rule that core/law names', () => {
  test('has one chapter', () => {
    expect(CHAPTERS).toHaveLength(8);
    const chaptered = CHAPTERS.flatMap(({ rules }) => rulesIn(rules));
    expect(chaptered.toSorted()).toEqual([...new Set(chaptered)].toSorted());
    expect(rulesNamedUnder(LAW).filter((number) => !chaptered.includes(number))).toEqual([]);
  });

  test.each(CHAPTERS)('is named in its chapter ($room)', ({ room, rules }) => {
    const named = rulesNamedUnder(join(LAW, room));
    expect(rulesIn(rules).filter((number) => !named.includes(number))).toEqual([]);
  });
});
