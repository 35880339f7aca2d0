import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { isGivenOnline, lastChangeUntil, versionOn } from '#core/law/versions/by-act-date.ts';
import type { ElectionType } from '#core/model/election.ts';
import { LISTS } from '#core/model/elector.ts';

const on = (text: string) => versionOn(day(text));

describe('The law for an act (section 13)', () => {
  /** As it was when these were five tables, one for each period. */
  const BEFORE = {
    commune: 'same',
    publicPlaces: false,
    counters: { france: false, abroad: false, rolls: [], pollsFrom: undefined },
    onlineRevocation: false,
    whollyOnline: false,
    longest: { by: 'place', years: { france: 1, abroad: 3 } },
    inability: 'certificate',
    control: Object.fromEntries(LISTS.map((list) => [list, 'by-hand'])),
  };
  const SINCE_2020 = { ...BEFORE, publicPlaces: true, inability: 'statement' };
  const SINCE_2021 = {
    ...SINCE_2020,
    counters: { france: true, abroad: false, rolls: ['communal'], pollsFrom: day('2021-04-11') },
  };
  const SINCE_2022 = {
    ...SINCE_2021,
    commune: 'any',
    counters: { france: true, abroad: true, rolls: ['communal', 'consular', 'new-caledonia'], pollsFrom: undefined },
    onlineRevocation: true,
    longest: { by: 'roll', years: Object.fromEntries(LISTS.map((list) => [list, list === 'consular' ? 3 : 1])) },
    control: Object.fromEntries(LISTS.map((list) => [list, list === 'new-caledonia' ? 'by-hand' : 'automatic'])),
  };
  const SINCE_2025 = { ...SINCE_2022, whollyOnline: true };

  test.each([
    ['1990-01-01', '2020-06-17', undefined, BEFORE],
    ['2020-06-18', '2021-04-05', '2020-06-18', SINCE_2020],
    ['2021-04-06', '2021-12-31', '2021-04-06', SINCE_2021],
    ['2022-01-01', '2025-11-07', '2022-01-01', SINCE_2022],
    ['2025-11-08', '2040-01-01', '2025-11-08', SINCE_2025],
  ])('is one from %s to %s, and changed last on %s', (first, last, changed, version) => {
    expect([on(first), on(last)]).toEqual([version, version]);
    expect([first, last].map((text) => lastChangeUntil(day(text)))).toEqual([changed, changed]);
  });

  test.each(LISTS)('leaves control by hand until 2021-12-31 (%s, R-72)', (list) => {
    expect(on('2021-12-31').control[list]).toBe('by-hand');
    expect(on('2021-04-06').control[list]).toBe('by-hand');
    expect(on('2017-04-01').control[list]).toBe('by-hand');
  });

  test.each(LISTS)('makes control automatic from 2022-01-01, save in New Caledonia (%s, R-72)', (list) => {
    expect(on('2022-01-01').control[list]).toBe(list === 'new-caledonia' ? 'by-hand' : 'automatic');
    expect(on('2027-03-01').control[list]).toBe(list === 'new-caledonia' ? 'by-hand' : 'automatic');
  });

  test.each(LISTS)('gives a period one year, three on a consular roll, from 2022-01-01 (%s, R-14)', (list) => {
    const longest = { by: 'roll', years: { [list]: list === 'consular' ? 3 : 1 } };
    expect(on('2022-01-01').longest).toMatchObject(longest);
    expect(on('2027-03-01').longest).toMatchObject(longest);
  });

  test('gave it one year, three when made abroad, until then (R-14)', () => {
    expect(on('2021-12-31').longest).toEqual({ by: 'place', years: { france: 1, abroad: 3 } });
  });

  test('asked for a medical certificate until 2020-06-17 (R-10)', () => {
    expect(on('2020-06-17')).toMatchObject({ inability: 'certificate' });
    expect(on('2020-06-18')).toMatchObject({ inability: 'statement' });
  });

  test('lets the prefect open places to the public since 2020-06-18 (R-64)', () => {
    expect(['2020-06-17', '2020-06-18', '2026-11-22'].map((its) => on(its).publicPlaces)).toEqual([false, true, true]);
  });

  test('asked for a mandataire of the same commune until 2021-12-31 (R-03)', () => {
    expect(['2020-06-17', '2021-12-31', '2022-01-01'].map((its) => on(its).commune)).toEqual(['same', 'same', 'any']);
  });

  test('opens the counters in France on 2021-04-06, abroad on 2022-01-01 (section 13)', () => {
    const all = ['communal', 'consular', 'new-caledonia'];
    const none = { france: false, abroad: false, rolls: [], pollsFrom: undefined };
    expect(on('2021-04-05').counters).toEqual(none);
    expect(on('2021-04-06').counters).toEqual({ ...none, france: true, rolls: ['communal'], pollsFrom: '2021-04-11' });
    expect(on('2022-01-01').counters).toEqual({ france: true, abroad: true, rolls: all, pollsFrom: undefined });
  });

  test('takes a revocation online from 2022-01-01, and needs no counter from 2025-11-08 (R-31, R-36)', () => {
    expect(on('2021-12-31').onlineRevocation).toBe(false);
    expect(on('2022-01-01')).toMatchObject({ onlineRevocation: true, whollyOnline: false });
    expect(on('2025-11-07').whollyOnline).toBe(false);
    expect(on('2025-11-08').whollyOnline).toBe(true);
  });

  test('needed none from 2024-04-12 for the rounds of June and July 2024, nor for any from 2025-11-08 (R-31)', () => {
    const european = { type: 'european', sunday: day('2024-06-09') } as const;
    expect(isGivenOnline(european, day('2024-04-11'))).toBe(false);
    expect(isGivenOnline(european, day('2024-04-12'))).toBe(true);

    const at = (type: ElectionType, sunday: string) => isGivenOnline({ type, sunday: day(sunday) }, day('2024-06-20'));
    expect([at('legislative', '2024-06-30'), at('legislative', '2024-07-07')]).toEqual([true, true]);
    expect([at('municipal', '2024-06-09'), at('legislative', '2024-07-14')]).toEqual([false, false]);

    const later = { type: 'municipal', sunday: day('2026-03-15') } as const;
    expect([isGivenOnline(later, day('2025-11-07')), isGivenOnline(later, day('2025-11-08'))]).toEqual([false, true]);
  });
});

describe('A date of the law (section 13)', () => {
  const core = join(import.meta.dirname, '../../../../core');
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const textOf = (file: string) => readFileSync(join(core, file), 'utf8');

  test('is read in the tables of the versions and nowhere else', () => {
    const dated = files.filter((file) => /['"`]\d{4}-\d{2}-\d{2}['"`]/.test(textOf(file)));
    expect(dated.sort()).toEqual(['law/versions/by-act-date.ts', 'law/versions/by-polling-date.ts']);
  });

  test('has a source, which the text of the rules names', () => {
    const rules = readFileSync(join(core, '../docs/rules.md'), 'utf8');
    const tables = files
      .filter((file) => file.startsWith('law/versions/'))
      .map(textOf)
      .join('\n');
    const sources = [...tables.matchAll(/source: '([^']+)'/g)].flatMap(([, named = '']) => named.split(', '));
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((source) => !new RegExp(`(?<![\\w-])${source}(?![\\w-])`).test(rules))).toEqual([]);
  });
});
