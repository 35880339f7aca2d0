import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { leavesUnit, mayEstablish, mayHaveSigned, type Signing, taskOf } from '#core/law/establishment/powers.ts';
import { CAPACITIES, type Capacity, type Channel, type Habilitation } from '#core/model/authority.ts';
import type { AccountId } from '#core/model/ids.ts';
import { officer } from '#test/core/fixtures.ts';

const opj = 'opj' as AccountId;
const otherAccount = 'other' as AccountId;
const on = day('2027-03-01');

function authority(capacity: Capacity, changes: Partial<Habilitation> = {}): Habilitation {
  return {
    ...officer,
    account: opj,
    capacity,
    place: 'france',
    zone: undefined,
    designatedFrom: day('2027-01-01'),
    designatedTo: undefined,
    chosenBy: capacity === 'delegate' ? opj : undefined,
    ...changes,
  };
}

type Ways = Pick<Signing, 'channel' | 'place'> & Partial<Pick<Signing, 'collectedFor' | 'atHome'>>;
function codes(by: Habilitation, { channel, place, collectedFor, atHome = false }: Ways): readonly string[] {
  const answer = mayEstablish(by, { channel, place, on, localDay: on, collectedFor, atHome });
  return answer.ok ? [] : answer.reasons.map(({ code }) => code);
}

const yes: readonly string[] = [];
const paper = ['paper-only'];
const no = ['authority-not-entitled'];
const neither = ['authority-not-entitled', 'paper-only'];

/** Online in France, on paper in France, online abroad, on paper abroad. */
const TABLE: { readonly [capacity in Capacity]: readonly (readonly string[])[] } = {
  opj: [yes, yes, no, no],
  apj: [yes, yes, no, no],
  reservist: [yes, yes, no, no],
  delegate: [yes, yes, no, no],
  magistrate: [paper, yes, neither, no],
  'registry-director': [paper, yes, neither, no],
  ambassador: [no, no, yes, yes],
  consul: [no, no, yes, yes],
  'consular-agent': [no, no, yes, yes],
  'honorary-consul': [neither, no, paper, yes],
  'armed-forces-opj': [neither, no, paper, yes],
  captain: [neither, no, paper, yes],
  mayor: [no, no, no, no],
  'deputy-mayor': [no, no, no, no],
};

const WAYS: readonly Ways[] = [
  { channel: 'online', place: 'france' },
  { channel: 'paper', place: 'france' },
  { channel: 'online', place: 'abroad' },
  { channel: 'paper', place: 'abroad' },
];

describe('An authority (art. R72-1, R72-1-1, R72-2, R-12)', () => {
  test.each(CAPACITIES)('who is %s signs where and how the table says', (capacity) => {
    expect(WAYS.map((way) => codes(authority(capacity), way))).toEqual(TABLE[capacity]);
  });

  test('hears which capacity is not entitled', () => {
    const answers = { on, localDay: on, collectedFor: undefined, atHome: false };
    const signing = { channel: 'online', place: 'france', ...answers } as const;
    expect(mayEstablish(authority('mayor'), signing)).toEqual({
      ok: false,
      reasons: [{ code: 'authority-not-entitled', capacity: 'mayor' }],
    });
  });
});

describe.each<Capacity>(['opj', 'apj', 'reservist', 'delegate'])('The designation of an %s (R-12)', (capacity) => {
  const inFrance: Ways = { channel: 'online', place: 'france' };

  test.each([
    ['2027-03-01', undefined, yes],
    ['2027-03-02', undefined, no],
    ['2027-01-01', '2027-03-01', yes],
    ['2027-01-01', '2027-02-28', no],
    [undefined, undefined, no],
  ])('from %s to %s decides on 2027-03-01', (from, to, expected) => {
    const designatedFrom = from === undefined ? undefined : day(from);
    const designatedTo = to === undefined ? undefined : day(to);
    expect(codes(authority(capacity, { designatedFrom, designatedTo }), inFrance)).toEqual(expected);
  });
});

describe('The designation of the others (R-12)', () => {
  test('is not needed', () => {
    const consul = authority('consul', { designatedFrom: undefined });
    expect(codes(consul, { channel: 'online', place: 'abroad' })).toEqual([]);
  });
});

describe('The counters (section 13, R-12)', () => {
  const signed = (by: Habilitation, channel: Channel, date: string) => {
    const when = { on, localDay: day(date), collectedFor: undefined, atHome: false };
    const answer = mayEstablish(by, { channel, place: by.place, ...when });
    return answer.ok ? [] : answer.reasons;
  };
  const officerInFrance = authority('opj', { designatedFrom: day('2019-01-01') });
  const consul = authority('consul', { place: 'abroad' });
  const refusal = [{ code: 'paper-only', cause: 'too-early' }];

  test.each<[string, Habilitation, string, string]>([
    ['in France', officerInFrance, '2021-04-05', '2021-04-06'],
    ['abroad', consul, '2021-12-31', '2022-01-01'],
  ])('%s take the paper form alone until their day', (_, by, before, from) => {
    for (const channel of ['online', 'counter'] as const) {
      expect(signed(by, channel, before)).toEqual(refusal);
      expect(signed(by, channel, from)).toEqual([]);
    }
    expect(signed(by, 'paper', before)).toEqual([]);
  });

  test('say once that a capacity takes the paper form only', () => {
    const magistrate = authority('magistrate');
    expect(signed(magistrate, 'online', '2020-01-01')).toEqual([
      { code: 'paper-only', cause: 'authority', capacity: 'magistrate' },
    ]);
  });
});

describe('The home of who cannot come (art. R72-1 IV, R-10)', () => {
  const movers: readonly Capacity[] = ['opj', 'apj', 'reservist', 'delegate'];

  test('is where police and gendarmerie alone go, in France', () => {
    const atHome = (place: Signing['place']) => ({ channel: 'paper', place, atHome: true }) as const;
    const going = (place: Signing['place']) =>
      CAPACITIES.filter((capacity) => codes(authority(capacity), atHome(place)).length === 0);

    expect(going('france')).toEqual(movers);
    expect(going('abroad')).toEqual([]);
    expect(CAPACITIES.filter(leavesUnit)).toEqual(movers);
  });

  test('is not where a magistrate or a consul may have signed a form', () => {
    const signed = { place: 'france', atHome: true } as const;
    expect(mayHaveSigned({ ...signed, capacity: 'opj' })).toEqual({ ok: true });
    for (const [capacity, place] of [
      ['magistrate', 'france'],
      ['consul', 'abroad'],
    ] as const) {
      expect(mayHaveSigned({ capacity, place, atHome: false })).toEqual({ ok: true });
      expect(mayHaveSigned({ capacity, place, atHome: true })).toEqual({
        ok: false,
        reasons: [{ code: 'authority-not-entitled', capacity }],
      });
    }
  });
});

describe('A delegate (art. R72-1 V, R-12)', () => {
  const collected: Ways = { channel: 'online', place: 'france', collectedFor: opj };

  test('collects, and the others establish', () => {
    const establishing = CAPACITIES.filter((capacity) => taskOf(capacity) === 'establish');
    expect(establishing).toEqual(CAPACITIES.filter((capacity) => capacity !== 'delegate'));
  });

  test('collects for the OPJ who chose him, who alone establishes', () => {
    expect(codes(authority('opj', { account: opj }), collected)).toEqual([]);
    expect(codes(authority('opj', { account: otherAccount }), collected)).toEqual(no);
    expect(codes(authority('delegate', { account: otherAccount }), collected)).toEqual(no);
  });

  test('whom no OPJ has chosen collects nothing', () => {
    const alone = authority('delegate', { chosenBy: undefined });
    expect(codes(alone, { channel: 'online', place: 'france' })).toEqual(no);
  });
});
