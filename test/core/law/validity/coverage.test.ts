import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, weekday } from '#core/calendar/day.ts';
import { instant } from '#core/calendar/instant.ts';
import { pollingDay } from '#core/law/elections/polling-date.ts';
import { type CoverageFacts, type CoverageVerdict, coverage } from '#core/law/validity/coverage.ts';
import type { Election } from '#core/model/election.ts';
import type { RoundNumber, Validity } from '#core/model/procuration.ts';
import type { NotCovered } from '#core/model/refusal.ts';
import { commune, election, elector, fact, facts, type PlaceName, presidential, roll } from '#test/core/fixtures.ts';

const municipal = election('mun', 'municipal', { rounds: ['2026-03-15', '2026-03-22'] });
const inMarch2026 = { elections: [municipal], at: instant('2026-03-01T09:00:00Z') };
const ulla = elector('ulla', { list: 'eu-municipal' });

function forRounds(
  of: Election,
  rounds: readonly RoundNumber[],
  changes: Partial<CoverageFacts> = {},
): CoverageVerdict {
  return coverage({ kind: 'election', election: of.id, rounds }, facts(changes));
}

function forPeriod(until: string, changes: Partial<CoverageFacts> = {}): CoverageVerdict {
  return coverage({ kind: 'period', until: day(until) }, facts(changes));
}

/** `pres/1: covered`, or the codes that refuse all. */
function states(covering: CoverageVerdict): Record<string, string> | readonly string[] {
  if (!covering.ok) return covering.reasons.map(({ code }) => code);
  return Object.fromEntries(covering.rounds.map(({ round, coverage: state }) => [round, state]));
}

describe('A procuration for an election (art. R74, R-13)', () => {
  test('covers the rounds it names, and no other', () => {
    expect(states(forRounds(presidential, [1, 2]))).toEqual({ 'pres/1': 'covered', 'pres/2': 'covered' });
    expect(states(forRounds(presidential, [1]))).toEqual({ 'pres/1': 'covered' });
    expect(states(forRounds(presidential, [2]))).toEqual({ 'pres/2': 'covered' });
  });

  test('has each round on the mandant’s date, not the mandataire’s (R-62)', () => {
    const covering = forRounds(presidential, [1], { mandant: elector('gil', { on: 'pointe-a-pitre' }) });
    expect(covering).toMatchObject({ rounds: [{ round: 'pres/1', day: '2027-04-10' }], warnings: [] });
  });

  test('for an election that is over (R-17), or a round it does not have (R-13), covers nothing, and says which', () => {
    const nothing = (cause: NotCovered) => {
      return { ok: false, reasons: [{ code: 'round-not-covered', cause, round: undefined, until: undefined }] };
    };
    expect(forRounds(municipal, [1])).toEqual(nothing('over'));
    const referendum = election('ref', 'referendum', { rounds: ['2027-04-11'] });
    expect(forRounds(referendum, [2], { elections: [referendum] })).toEqual(nothing('no-such-round'));
  });

  test('of a mandant who turns 18 between the rounds is for the second only (R-09)', () => {
    const covering = forRounds(presidential, [1, 2], { mandant: elector('ana', { born: '2009-04-15' }) });
    const reason = { code: 'under-age', who: 'mandant', round: fact(presidential, 1) };
    expect(states(covering)).toEqual({ 'pres/1': 'not-covered', 'pres/2': 'covered' });
    expect(covering).toMatchObject({ warnings: [reason], rounds: [{ reason }, { reason: undefined }] });
  });

  test('is refused with every reason when no round is left', () => {
    const young = elector('yan', { born: '2009-04-26' });
    expect(
      states(forRounds(presidential, [1, 2], { mandant: elector('ana', { on: 'denain' }), mandataire: young })),
    ).toEqual(['under-age', 'under-age']);
    const both = { mandant: elector('ana', { born: '2009-04-11' }), mandataire: ulla };
    expect(states(forRounds(presidential, [1], both))).toEqual(['under-age', 'eu-not-entitled']);
  });

  test('is refused to a mandant who has no vote there (R-02)', () => {
    const local = election('x', 'municipal', { rounds: ['2027-06-06'], in: ['denain'] });
    const ben = { mandant: elector('ben', { on: 'nantes' }), elections: [local] };
    expect(states(forRounds(local, [1], ben))).toEqual(['mandant-not-elector']);
  });

  test('names a consular mandataire for the consular representatives (R-05)', () => {
    const consular = election('cons', 'consular', { rounds: ['2027-05-30'] });
    const kim = { mandant: elector('kim', { on: 'londres' }), elections: [consular] };
    expect(states(forRounds(consular, [1], kim))).toEqual(['mandataire-not-consular']);
    const lea = elector('lea', { on: 'montreal' });
    expect(states(forRounds(consular, [1], { ...kim, mandataire: lea }))).toEqual({ 'cons/1': 'covered' });
  });

  test('gives an EU citizen what his roll gives, and no more (R-04)', () => {
    expect(states(forRounds(municipal, [1, 2], { ...inMarch2026, mandataire: ulla }))).toEqual({
      'mun/1': 'covered',
      'mun/2': 'covered',
    });
    expect(states(forRounds(presidential, [1], { mandataire: ulla }))).toEqual(['eu-not-entitled']);
    expect(states(forRounds(presidential, [1], { mandant: ulla }))).toEqual(['eu-not-entitled']);
  });
});

describe('Elections held the same day (art. R74, R-16)', () => {
  const departmental = election('dep', 'departmental', { rounds: ['2028-03-12', '2028-03-19'] });
  const regional = election('reg', 'regional', { rounds: ['2028-03-12', '2028-03-19'] });
  const both = { elections: [departmental, regional], at: instant('2028-02-01T09:00:00Z') };

  test('are all covered by one procuration, at each date it covers', () => {
    expect(states(forRounds(regional, [1], both))).toEqual({ 'reg/1': 'covered', 'dep/1': 'covered' });
    expect(states(forRounds(regional, [1, 2], both))).toEqual({
      'reg/1': 'covered',
      'reg/2': 'covered',
      'dep/1': 'covered',
      'dep/2': 'covered',
    });
  });

  test('are refused together when the mandataire may not vote at one of them', () => {
    const referendum = election('ref', 'referendum', { rounds: ['2026-03-15'] });
    const asked = { ...inMarch2026, elections: [municipal, referendum], mandataire: ulla };
    expect(forRounds(municipal, [1], asked)).toEqual({
      ok: false,
      reasons: [{ code: 'same-day-elections', day: '2026-03-15', elections: ['ref'] }],
    });
    expect(states(forRounds(municipal, [2], asked))).toEqual({ 'mun/2': 'covered' });
  });

  test('ask for a mandataire of the consular roll, or of a commune, where one of them does', () => {
    const consular = election('cons', 'consular', { rounds: ['2027-04-11'] });
    const kim = { elections: [presidential, consular], mandant: elector('kim', { on: 'londres' }) };
    expect(forRounds(presidential, [1], kim)).toMatchObject({ reasons: [{ elections: ['cons'] }] });
    const local = election('dep', 'departmental', { rounds: ['2027-04-11'] });
    const lea = { elections: [presidential, local], mandataire: elector('lea', { on: 'londres' }) };
    expect(forRounds(presidential, [1], lea)).toMatchObject({ reasons: [{ elections: ['dep'] }] });
  });

  test('are named date by date', () => {
    const firstReferendum = election('one', 'referendum', { rounds: ['2026-03-15'] });
    const secondReferendum = election('two', 'referendum', { rounds: ['2026-03-22'] });
    const asked = { ...inMarch2026, elections: [municipal, firstReferendum, secondReferendum], mandataire: ulla };
    expect(forRounds(municipal, [1, 2], asked)).toMatchObject({
      reasons: [
        { day: '2026-03-15', elections: ['one'] },
        { day: '2026-03-22', elections: ['two'] },
      ],
    });
  });

  test('are those where the mandant is an elector', () => {
    const consular = election('cons', 'consular', { rounds: ['2027-04-11'] });
    expect(states(forRounds(presidential, [1], { elections: [presidential, consular] }))).toEqual({
      'pres/1': 'covered',
    });
  });

  test('are the same day where the mandant votes', () => {
    const local = election('x', 'municipal', { rounds: ['2027-04-11'], in: ['papeete', 'denain'] });
    const tea = { elections: [presidential, local], mandant: elector('tea', { on: 'papeete' }) };
    expect(states(forRounds(presidential, [1], tea))).toEqual({ 'pres/1': 'covered' });
    expect(states(forRounds(presidential, [1], { elections: [presidential, local] }))).toEqual({
      'pres/1': 'covered',
      'x/1': 'covered',
    });
  });
});

describe('A late procuration (R-17)', () => {
  const on = (at: string, changes: Partial<CoverageFacts> = {}) => ({ at: instant(at), ...changes });

  test('is never refused on polling day for being late', () => {
    expect(states(forRounds(presidential, [1], on('2027-04-11T18:59:00+02:00')))).toEqual({ 'pres/1': 'covered' });
  });

  test('does not cover a round that is over, at its close', () => {
    const covering = forRounds(presidential, [1, 2], on('2027-04-11T19:00:00+02:00'));
    const reason = { code: 'round-not-covered', cause: 'over', round: fact(presidential, 1), until: undefined };
    expect(states(covering)).toEqual({ 'pres/1': 'not-covered', 'pres/2': 'covered' });
    expect(covering).toMatchObject({ warnings: [reason] });
  });

  test('is refused when no round is left', () => {
    expect(states(forRounds(presidential, [1, 2], on('2027-04-25T19:00:00+02:00')))).toEqual([
      'round-not-covered',
      'round-not-covered',
    ]);
  });

  test('goes by the close of the mandant’s own station, in its zone', () => {
    const tea = { mandant: elector('tea', { on: 'papeete' }) };
    expect(states(forRounds(presidential, [1], on('2027-04-11T06:59:00+02:00', tea)))).toEqual({ 'pres/1': 'covered' });
    expect(states(forRounds(presidential, [1], on('2027-04-11T07:00:00+02:00', tea)))).toEqual(['round-not-covered']);
  });
});

describe('A round that does not take place (R-20)', () => {
  const [first, ...others] = presidential.rounds;
  const secondAlone: Election = { ...presidential, rounds: first ? [{ ...first, isCalledOff: true }, ...others] : [] };
  const changes = { elections: [secondAlone] };

  test('is not covered, and is warned of', () => {
    const covering = forRounds(secondAlone, [1, 2], changes);
    expect(states(covering)).toEqual({ 'pres/1': 'not-covered', 'pres/2': 'covered' });
    expect(covering).toMatchObject({
      warnings: [{ code: 'round-not-covered', cause: 'called-off', round: fact(presidential, 1) }],
    });
    expect(states(forPeriod('2027-12-31', changes))).toEqual({ 'pres/1': 'not-covered', 'pres/2': 'covered' });
  });

  test('alone is refused', () => {
    expect(states(forRounds(secondAlone, [1], changes))).toEqual(['round-not-covered']);
  });

  test('asks for nothing of the mandataire beside another of its day (R-16)', () => {
    const consular = election('consuls', 'consular', { rounds: ['2027-04-11'] });
    const calledOff = { ...consular, rounds: consular.rounds.map((round) => ({ ...round, isCalledOff: true })) };
    const kate = elector('kate', { on: 'londres' });

    expect(states(forRounds(presidential, [1], { mandant: kate, elections: [presidential, consular] }))).toEqual([
      'same-day-elections',
    ]);
    expect(states(forRounds(presidential, [1], { mandant: kate, elections: [presidential, calledOff] }))).toEqual({
      'pres/1': 'covered',
    });
  });
});

describe('A procuration for a period (art. R74, R-14, R-19)', () => {
  test('covers every round whose date is inside it, its last day included', () => {
    expect(states(forPeriod('2027-04-25'))).toEqual({ 'pres/1': 'covered', 'pres/2': 'covered' });
    expect(states(forPeriod('2027-04-24'))).toEqual({ 'pres/1': 'covered' });
    expect(states(forPeriod('2027-04-11'))).toEqual({ 'pres/1': 'covered' });
    expect(states(forPeriod('2027-04-10'))).toEqual({});
  });

  test('counts Saturday where the round is polled on Saturday (R-61)', () => {
    expect(states(forPeriod('2027-04-10', { mandant: elector('gil', { on: 'pointe-a-pitre' }) }))).toEqual({
      'pres/1': 'covered',
    });
  });

  test('starts on its day, with a round that is not over', () => {
    expect(states(forPeriod('2027-04-30', { at: instant('2027-04-11T10:00:00Z') }))).toEqual({
      'pres/1': 'covered',
      'pres/2': 'covered',
    });
    expect(states(forPeriod('2027-04-30', { at: instant('2027-04-11T18:00:00Z') }))).toMatchObject({
      'pres/1': 'not-covered',
    });
    expect(states(forPeriod('2027-04-30', { at: instant('2027-04-12T10:00:00Z') }))).toEqual({ 'pres/2': 'covered' });
  });

  test('is accepted when no election is known yet', () => {
    expect(forPeriod('2028-03-01', { elections: [] })).toEqual({ ok: true, rounds: [], warnings: [] });
  });

  test('is one year at most on a communal roll, three on a consular one, from the mandant’s own day (R-15, R-62)', () => {
    expect(states(forPeriod('2028-03-01'))).toMatchObject({ 'pres/1': 'covered' });
    expect(forPeriod('2028-03-02')).toEqual({
      ok: false,
      reasons: [{ code: 'period-too-long', longest: '2028-03-01', years: 1 }],
    });
    const kim = { mandant: elector('kim', { on: 'londres' }) };
    expect(forPeriod('2030-03-01', kim).ok).toBe(true);
    expect(forPeriod('2030-03-02', kim)).toMatchObject({ reasons: [{ longest: '2030-03-01', years: 3 }] });
    const nea = { mandant: elector('nea', { on: 'noumea' }), at: instant('2027-03-01T20:00:00Z') };
    expect(forPeriod('2028-03-02', nea).ok).toBe(true);
    expect(forPeriod('2028-03-03', nea).ok).toBe(false);
  });

  test('that is past is refused (R-17)', () => {
    expect(forPeriod('2027-02-28')).toEqual({
      ok: false,
      reasons: [{ code: 'round-not-covered', cause: 'period-over', round: undefined, until: '2027-02-28' }],
    });
  });

  test('warns once of a kind of election where the mandataire may not vote, and covers the others', () => {
    const asked = { elections: [municipal, presidential], mandataire: ulla, at: instant('2026-03-01T09:00:00Z') };
    const longest = {
      ...asked,
      elections: [municipal, election('leg', 'legislative', { rounds: ['2026-05-10', '2026-05-17'] })],
    };
    const covering = forPeriod('2027-03-01', longest);
    expect(states(covering)).toEqual({
      'mun/1': 'covered',
      'mun/2': 'covered',
      'leg/1': 'not-covered',
      'leg/2': 'not-covered',
    });
    expect(covering).toMatchObject({ warnings: [{ code: 'eu-not-entitled', type: 'legislative' }] });
    expect(covering.ok && covering.warnings).toHaveLength(1);
  });

  test('is accepted, with a warning, while an election could be called that it would cover', () => {
    const covering = forPeriod('2028-03-01', { mandataire: ulla });
    expect(states(covering)).toEqual({ 'pres/1': 'not-covered', 'pres/2': 'not-covered' });
  });

  test('leaves out the elections where the mandant has no vote, without a word', () => {
    const consular = election('cons', 'consular', { rounds: ['2027-05-30'] });
    expect(forPeriod('2028-03-01', { elections: [consular] })).toEqual({ ok: true, rounds: [], warnings: [] });
  });
});

describe('A period that could never cover anything (R-19)', () => {
  test('is refused when no kind of election is common to both', () => {
    const una = elector('una', { list: 'eu-european' });
    expect(forPeriod('2028-03-01', { mandant: una, mandataire: ulla })).toEqual({
      ok: false,
      reasons: [{ code: 'eu-not-entitled', type: undefined }],
    });
    expect(forPeriod('2028-03-01', { mandant: ulla, mandataire: elector('kim', { on: 'londres' }) })).toEqual({
      ok: false,
      reasons: [{ code: 'mandataire-not-elector', type: undefined }],
    });
    expect(states(forPeriod('2028-03-01', { mandataire: { ...ulla, registrations: [] } }))).toEqual([
      'mandataire-not-elector',
    ]);
  });

  test('is refused when one of them is not of age before its end', () => {
    const young = (born: string) => elector('yan', { born });
    expect(forPeriod('2027-06-30', { mandataire: young('2009-06-30') })).toMatchObject({
      reasons: [{ code: 'under-age', who: 'mandataire', round: undefined }],
    });
    expect(forPeriod('2027-06-30', { mandant: young('2009-06-30') })).toMatchObject({
      reasons: [{ code: 'under-age', who: 'mandant', round: undefined }],
    });
    expect(forPeriod('2027-06-30', { mandataire: young('2009-06-29') }).ok).toBe(true);
  });

  test('is refused to a mandant on no roll', () => {
    expect(forPeriod('2027-06-30', { mandant: elector('ana', { to: '2027-01-01' }) })).toEqual({
      ok: false,
      reasons: [{ code: 'mandant-not-elector', election: undefined }],
    });
  });

  test('is told every reason, not the first', () => {
    const una = elector('una', { list: 'eu-european', born: '2020-01-01' });
    expect(states(forPeriod('2030-01-01', { mandant: una, mandataire: ulla }))).toEqual([
      'period-too-long',
      'under-age',
      'eu-not-entitled',
    ]);
    expect(states(forPeriod('2027-02-28', { mandant: una, mandataire: ulla }))).toEqual([
      'round-not-covered',
      'under-age',
      'eu-not-entitled',
    ]);
    expect(states(forPeriod('2027-02-28', { mandant: { ...una, registrations: [] } }))).toEqual([
      'mandant-not-elector',
      'round-not-covered',
    ]);
  });
});

describe('Whatever is asked (art. R74)', () => {
  const sundays = fc.integer({ min: 0, max: 150 }).map((weeks) => addDays(day('2027-01-03'), 7 * weeks));
  const types = fc.constantFrom('presidential', 'legislative', 'municipal', 'european');
  const elections = fc
    .uniqueArray(fc.tuple(sundays, types), { maxLength: 6, selector: ([sunday]) => sunday })
    .map((held) =>
      held.map(([sunday, type], at) => election(`e${at}`, type, { rounds: [sunday, addDays(sunday, 14)] })),
    );
  const places = fc.constantFrom<PlaceName>('denain', 'papeete', 'noumea', 'londres', 'montreal');
  const moments = fc
    .integer({ min: 0, max: 900 })
    .map((count) => instant(`${addDays(day('2027-01-01'), count)}T09:00:00Z`));
  const everyone = { mandataire: elector('zoe', { on: 'denain' }) };
  const people = (on: PlaceName) => ({ ...everyone, mandant: elector('ana', { on }) });

  test('a period covers exactly the mandant’s rounds that are not over and whose local date is inside it', () => {
    fc.assert(
      fc.property(elections, places, moments, fc.integer({ min: 0, max: 364 }), (known, on, at, length) => {
        const today = day(at.slice(0, 10));
        const asked = facts({ ...people(on), elections: known, at });
        const until = addDays(today, length);
        const covering = coverage({ kind: 'period', until }, asked);
        if (!covering.ok) throw new Error(covering.reasons[0].code);
        for (const { day: polls, coverage: state } of covering.rounds) {
          expect(polls <= until).toBe(true);
          if (polls > today) expect(state).toBe('covered');
          if (polls < today) expect(state).toBe('not-covered');
          expect(weekday(polls)).toBeGreaterThanOrEqual(6);
        }
        const isTheirs = ({ type }: Election) => type !== 'municipal' || !['londres', 'montreal'].includes(on);
        const inside = known
          .filter(isTheirs)
          .flatMap(({ rounds }) => rounds.map((round) => pollingDay(round, commune(on))));
        const expected = inside.filter((polls) => today < polls && polls <= until).sort();
        expect(
          covering.rounds
            .map(({ day: polls }) => polls)
            .filter((polls) => polls > today)
            .sort(),
        ).toEqual(expected);
      }),
    );
  });

  test('a round is covered when it is named, or polled on the date of one that is', () => {
    const numbers = fc.constantFrom<readonly RoundNumber[]>([1], [2], [1, 2]);
    fc.assert(
      fc.property(elections, places, moments, numbers, (known, on, at, rounds) => {
        const [chosen] = known;
        fc.pre(chosen !== undefined);
        const validity: Validity = { kind: 'election', election: chosen.id, rounds };
        const covering = coverage(validity, facts({ ...people(on), elections: known, at }));
        fc.pre(covering.ok);
        const isNamed = (covered: { election: string; number: RoundNumber }) =>
          covered.election === chosen.id && rounds.includes(covered.number);
        const dates = covering.rounds.filter(isNamed).map(({ day: polls }) => polls);
        expect(covering.rounds.every((covered) => isNamed(covered) || dates.includes(covered.day))).toBe(true);
        expect(covering.rounds.some(({ coverage: state }) => state === 'covered')).toBe(true);
        expect(new Set(covering.rounds.map(({ round }) => round)).size).toBe(covering.rounds.length);
      }),
    );
  });

  test('a no always says why, and each reason once', () => {
    const someone = fc.record({
      on: places,
      born: fc.constantFrom('1980-01-01', '2009-04-11', '2010-01-01'),
      to: fc.constantFrom(undefined, '2027-06-01'),
    });
    const asked = fc.record({ until: sundays, kind: fc.constantFrom('election', 'period') });
    fc.assert(
      fc.property(someone, someone, elections, moments, asked, (ana, zoe, known, at, { until, kind }) => {
        const person = (name: string, { on, born, to }: typeof ana) => ({
          ...elector(name, { on, born }),
          registrations: [roll(on, to === undefined ? {} : { to: day(to) })],
        });
        const [chosen = presidential] = known;
        const validity: Validity =
          kind === 'period' ? { kind, until } : { kind: 'election', election: chosen.id, rounds: [1, 2] };
        const covering = coverage(
          validity,
          facts({ mandant: person('ana', ana), mandataire: person('zoe', zoe), elections: known, at }),
        );
        const said = covering.ok ? covering.warnings : covering.reasons;
        expect(new Set(said.map((reason) => JSON.stringify(reason))).size).toBe(said.length);
        if (covering.ok) {
          const bare = covering.rounds.filter(
            ({ coverage: state, reason }) => (state === 'covered') !== (reason === undefined),
          );
          expect(bare).toEqual([]);
        }
      }),
    );
  });
});
