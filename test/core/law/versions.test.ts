import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '#core/calendar/day.ts';
import { CAPS, capLawOf, isGivenOnline, versionOn } from '#core/law/versions.ts';
import type { ElectionType } from '#core/model/election.ts';
import { LISTS } from '#core/model/elector.ts';
import type { CommuneCode } from '#core/model/ids.ts';

const on = (text: string) => versionOn(day(text));

describe('The law for an act (section 13)', () => {
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

  test('asked for a motive and a medical certificate until 2020-06-17 (R-01, R-10)', () => {
    expect(on('2020-06-17')).toMatchObject({ motive: 'recorded', inability: 'certificate' });
    expect(on('2020-06-18')).toMatchObject({ motive: 'none', inability: 'statement' });
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

describe('What a mandataire may hold (R-22, R-29)', () => {
  const general = (type: ElectionType) => ({ type, communes: undefined });
  const byElection = (type: ElectionType) => ({ type, communes: ['59383' as CommuneCode] });

  test('is one made in France, two in all, three with a consular mandant', () => {
    expect(CAPS.usual).toEqual({ inFrance: 1, inAll: { communal: 2, consular: 3 } });
    expect(capLawOf(general('presidential'), day('2027-04-11'))).toBe('usual');
  });

  test.each<[ElectionType, string]>([
    ['municipal', '2020-06-28'],
    ['metropolitan', '2020-06-28'],
    ['regional', '2021-06-20'],
    ['regional', '2021-06-27'],
    ['departmental', '2021-06-20'],
    ['departmental', '2021-06-27'],
  ])('at the %s elections of %s was two, wherever made, and on no day beside', (type, text) => {
    const polled = day(text);
    expect(CAPS[capLawOf(general(type), polled)]).toEqual({
      inFrance: Number.POSITIVE_INFINITY,
      inAll: { communal: 2, consular: 2 },
    });
    expect(capLawOf(general(type), addDays(polled, -1))).toBe('usual');
    expect(capLawOf(general(type), addDays(polled, 1))).toBe('usual');
  });

  test.each<[ElectionType, string]>([
    ['municipal', '2020-06-28'],
    ['departmental', '2021-06-20'],
    ['municipal', '2021-06-20'],
    ['legislative', '2021-06-27'],
  ])('at a by-election (%s) of %s was the usual', (type, polled) => {
    expect(capLawOf(byElection(type), day(polled))).toBe('usual');
  });

  test.each<[ElectionType, string]>([
    ['municipal', '2021-06-20'],
    ['regional', '2020-06-28'],
    ['legislative', '2021-06-20'],
  ])('at another election (%s) of %s was the usual', (type, polled) => {
    expect(capLawOf(general(type), day(polled))).toBe('usual');
  });
});

describe('A date of the law (section 13)', () => {
  test('is read in the table and nowhere else', () => {
    const core = new URL('../../../core/', import.meta.url).pathname;
    const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const dated = files.filter((file) => /['"`]\d{4}-\d{2}-\d{2}['"`]/.test(readFileSync(join(core, file), 'utf8')));
    expect(dated).toEqual(['law/versions.ts']);
  });
});
