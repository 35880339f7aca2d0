import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { isOfAge, mandataireRefusal, pollOf, pollOrReasons } from '#core/law/entitlement/entitlement.ts';
import { ENTITLES } from '#core/law/entitlement/rolls.ts';
import { ELECTION_TYPES } from '#core/model/election.ts';
import { LISTS, type List } from '#core/model/elector.ts';
import {
  commune,
  communes,
  election,
  elector,
  type PlaceName,
  presidential,
  roll,
  roundOf,
} from '#test/core/fixtures.ts';

const on = day('2027-04-11');
const held: { readonly [list in List]: PlaceName } = {
  communal: 'denain',
  consular: 'londres',
  'new-caledonia': 'noumea',
  'eu-municipal': 'denain',
  'eu-european': 'denain',
};

describe('Someone (R-09, art. L2, L11)', () => {
  test.each([
    ['2009-04-10', '2027-04-11', true],
    ['2009-04-11', '2027-04-11', false],
    ['2009-04-12', '2027-04-11', false],
    ['2009-04-10', '2027-04-10', false],
    ['2008-02-29', '2026-03-01', true],
    ['2008-02-29', '2026-02-28', false],
    ['2008-03-01', '2026-03-01', false],
    ['2012-02-29', '2030-03-01', true],
    ['1920-01-01', '2027-04-11', true],
  ])('born on %s is of age at a vote on %s: %s', (born, polling, expected) => {
    expect(isOfAge(day(born), day(polling))).toBe(expected);
  });
});

describe('A mandataire (R-02, art. L72)', () => {
  const cells = LISTS.flatMap((list) => ELECTION_TYPES.map((type) => [list, type] as const));

  test.each(cells)('on the %s roll is an elector at %s elections as the table says', (list, type) => {
    const isSpecial = list === 'new-caledonia';
    const refusal = mandataireRefusal(elector('zoe', { on: held[list], list, isSpecial }), type, on);
    expect(refusal === undefined).toBe(ENTITLES[list].includes(type));
  });

  test('of New Caledonia is an elector at provincial elections on the special roll alone (R-78)', () => {
    const [noe, nea] = [elector('noe', { on: 'noumea' }), elector('nea', { on: 'noumea', isSpecial: true })];
    expect(mandataireRefusal(noe, 'provincial', on)).toEqual({ code: 'mandataire-not-elector', type: 'provincial' });
    expect(mandataireRefusal(nea, 'provincial', on)).toBeUndefined();
    expect(mandataireRefusal(noe, 'municipal', on)).toBeUndefined();
  });

  test('of any commune is an elector at the metropolitan elections, an EU citizen is not (R-79)', () => {
    expect(mandataireRefusal(elector('zoe', { on: 'marly' }), 'metropolitan', on)).toBeUndefined();
    const ulla = elector('ulla', { list: 'eu-municipal' });
    expect(mandataireRefusal(ulla, 'metropolitan', on)).toEqual({ code: 'eu-not-entitled', type: 'metropolitan' });
    const lea = elector('lea', { on: 'londres' });
    expect(mandataireRefusal(lea, 'metropolitan', on)).toEqual({
      code: 'mandataire-not-elector',
      type: 'metropolitan',
    });
  });

  test('on a complementary roll alone is refused as an EU citizen (R-04)', () => {
    const ulla = elector('ulla', { list: 'eu-municipal' });
    expect(mandataireRefusal(ulla, 'legislative', on)).toEqual({ code: 'eu-not-entitled', type: 'legislative' });
    expect(mandataireRefusal(ulla, 'european', on)).toEqual({ code: 'eu-not-entitled', type: 'european' });
    expect(mandataireRefusal(ulla, 'municipal', on)).toBeUndefined();
  });

  test('on both complementary rolls votes at both', () => {
    const both = {
      ...elector('ulla'),
      registrations: [roll('denain', { list: 'eu-municipal' }), roll('denain', { list: 'eu-european' })],
    };
    expect(mandataireRefusal(both, 'municipal', on)).toBeUndefined();
    expect(mandataireRefusal(both, 'european', on)).toBeUndefined();
    expect(mandataireRefusal(both, 'presidential', on)).toEqual({ code: 'eu-not-entitled', type: 'presidential' });
  });

  test('of a commune is refused for the consular representatives (R-05)', () => {
    expect(mandataireRefusal(elector('zoe'), 'consular', on)).toEqual({ code: 'mandataire-not-consular' });
    expect(mandataireRefusal(elector('lea', { on: 'londres' }), 'consular', on)).toBeUndefined();
  });

  test('no longer on any roll is no elector (R-51)', () => {
    const gone = elector('zoe', { to: '2027-04-11' });
    expect(mandataireRefusal(gone, 'presidential', on)).toEqual({
      code: 'mandataire-not-elector',
      type: 'presidential',
    });
    expect(mandataireRefusal(gone, 'presidential', day('2027-04-10'))).toBeUndefined();
  });

  test('is an elector of the type, wherever registered and whether or not one is held there', () => {
    const local = election('x', 'municipal', { rounds: ['2027-06-06'], in: ['denain'] });
    const people = { mandant: elector('ana'), mandataire: elector('zoe', { on: 'nantes' }) };
    expect(pollOrReasons(people, { election: local, round: roundOf(local, 1) }, communes).reasons).toEqual([]);
  });
});

describe('A mandant (R-02, art. L71)', () => {
  const at = { election: presidential, round: roundOf(presidential, 1) };

  test('polls where registered, on the local date (R-61)', () => {
    expect(pollOf(elector('ana'), at, communes)).toMatchObject({ day: '2027-04-11', commune: { name: 'denain' } });
    expect(pollOf(elector('tea', { on: 'papeete' }), at, communes)).toMatchObject({ day: '2027-04-10' });
    expect(pollOf(elector('max', { on: 'montreal' }), at, communes)).toMatchObject({ day: '2027-04-10' });
  });

  test('polls by the roll in force on the local date', () => {
    const moved = {
      ...elector('ana'),
      registrations: [roll('denain', { to: day('2027-04-11') }), roll('papeete', { from: day('2027-04-11') })],
    };
    expect(pollOf(moved, at, communes)).toBeUndefined();
    const stayed = { ...moved, registrations: [roll('denain', { to: day('2027-04-12') })] };
    expect(pollOf(stayed, at, communes)?.commune).toEqual(commune('denain'));
  });

  test('has no vote to give where the election is not held', () => {
    const local = election('x', 'municipal', { rounds: ['2027-06-06'], in: ['denain'] });
    const people = { mandant: elector('ben', { on: 'nantes' }), mandataire: elector('zoe') };
    const { poll, reasons } = pollOrReasons(people, { election: local, round: roundOf(local, 1) }, communes);
    expect(poll).toBeUndefined();
    expect(reasons).toEqual([{ code: 'mandant-not-elector', election: 'x' }]);
  });

  test('on a complementary roll gives none for other elections (R-04)', () => {
    const people = { mandant: elector('ulla', { list: 'eu-european' }), mandataire: elector('zoe') };
    expect(pollOrReasons(people, at, communes).reasons).toEqual([{ code: 'eu-not-entitled', type: 'presidential' }]);
  });

  test('and the mandataire are told every reason, not the first', () => {
    const people = {
      mandant: elector('ana', { born: '2009-04-11' }),
      mandataire: elector('ulla', { list: 'eu-municipal', born: '2009-04-12' }),
    };
    const codes = pollOrReasons(people, at, communes).reasons.map(({ code }) => code);
    expect(codes).toEqual(['under-age', 'eu-not-entitled', 'under-age']);
  });

  test('who has no vote there still hears that the mandataire has none either', () => {
    const people = {
      mandant: elector('ana', { to: '2027-01-01' }),
      mandataire: elector('ulla', { list: 'eu-municipal' }),
    };
    const codes = pollOrReasons(people, at, communes).reasons.map(({ code }) => code);
    expect(codes).toEqual(['mandant-not-elector', 'eu-not-entitled']);
  });
});
