import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rulesIn } from '#test/law/mentions.ts';

/** The chapter of core/law that decides each rule; other chapters may name it where they rest on it. */
const CHAPTERS: { readonly [room: string]: string } = {
  entitlement: 'R-02 to R-06, R-09, R-78, R-79',
  validity: 'R-13 to R-20',
  cap: 'R-21 to R-29, R-32, R-33',
  establishment: 'R-07, R-10, R-12, R-31, R-39, R-55, R-58, R-64, R-70 to R-72, R-75',
  ending: 'R-11, R-34 to R-38, R-51 to R-53, R-73, R-76',
  'polling-day': 'R-41 to R-43, R-46 to R-50, R-54',
  elections: 'R-61, R-62',
  access: 'R-74, R-77',
};

const LAW = join(import.meta.dirname, '../../core/law');

function rulesNamedUnder(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return [...new Set(files.flatMap((file) => rulesIn(readFileSync(join(folder, file), 'utf8'))))].toSorted();
}

describe('A rule that core/law names', () => {
  test('has one chapter', () => {
    const chaptered = Object.values(CHAPTERS).flatMap(rulesIn);
    expect(chaptered.toSorted()).toEqual([...new Set(chaptered)].toSorted());
    expect(rulesNamedUnder(LAW).filter((number) => !chaptered.includes(number))).toEqual([]);
  });

  test.each(Object.entries(CHAPTERS))('is named in its chapter (%s)', (room, rules) => {
    const named = rulesNamedUnder(join(LAW, room));
    expect(rulesIn(rules).filter((number) => !named.includes(number))).toEqual([]);
  });
});
