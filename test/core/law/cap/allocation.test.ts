import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '#core/calendar/day.ts';
import { type AllocationRefusal, allocate, type Holding } from '#core/law/cap/allocation.ts';
import type { CapRefusal } from '#core/law/cap/cap.ts';
import type { FranceOrAbroad } from '#core/model/authority.ts';
import type { List } from '#core/model/elector.ts';
import type { ElectorId, ProcurationId, RoundId } from '#core/model/ids.ts';
import type { RoundNumber } from '#core/model/procuration.ts';
import { type Verdict, verdict } from '#core/model/verdict.ts';
import { election, fact, presidential, roundId } from '#test/core/fixtures.ts';

/** F or E, of a mandant of a commune; f or e, of one on a consular roll (C). */
type PlaceAndList = 'F' | 'E' | 'f' | 'e';
const MADE: readonly PlaceAndList[] = ['F', 'E', 'f', 'e'];
const firstRound = { ...fact(presidential, 1), round: roundId('pres', 1), capLaw: 'usual' as const, isUsed: false };
const secondRound = { ...fact(presidential, 2), round: roundId('pres', 2), capLaw: 'usual' as const, isUsed: false };

function held(made: PlaceAndList, recordedNo: number, changes: Partial<Holding> = {}): Holding {
  const place: FranceOrAbroad = made === 'F' || made === 'f' ? 'france' : 'abroad';
  const mandantList: List = made === 'f' || made === 'e' ? 'consular' : 'communal';
  const id = `p${recordedNo}` as ProcurationId;
  const people = { mandant: `m${recordedNo}` as ElectorId, mandataire: 'zoe' as ElectorId };
  const act = { day: day('2027-03-01'), recordedNo, onPaper: false, isInControl: false, isEnded: false };
  return { id, ...people, place, mandantList, ...act, rounds: [firstRound], ...changes };
}

const isOfCap = (reason: AllocationRefusal): reason is CapRefusal => reason.code !== 'overlap';

/** Whether the candidate has its place at each of its rounds beside the others. */
function withinCap(already: readonly Holding[], candidate: Holding): Verdict<CapRefusal> {
  const reasons =
    allocate([...already, candidate]).get(candidate.id) ?? new Map<RoundId, readonly AllocationRefusal[]>();
  return verdict([...reasons.values()].flat().filter(isOfCap));
}

/** each is controlled as it is established; what passes is held. */
function establishAll(acts: readonly Holding[]): readonly Holding[] {
  const kept: Holding[] = [];
  for (const act of acts) if (withinCap(kept, act).ok) kept.push(act);
  return kept;
}

function codes(already: readonly Holding[], candidate: Holding): readonly string[] {
  const answer = withinCap(already, candidate);
  return answer.ok ? [] : answer.reasons.map(({ code }) => code);
}

const sequences = (length: number): readonly (readonly PlaceAndList[])[] =>
  length === 0 ? [[]] : sequences(length - 1).flatMap((start) => MADE.map((made) => [...start, made]));
const everySequence = [1, 2, 3, 4].flatMap(sequences).map((made) => [made.join(''), made] as const);

describe('A mandataire (art. L73, R-22)', () => {
  const allowed = ['F', 'E', 'EF', 'EE', 'C:EF', 'C:EE', 'C:F', 'C:E', 'C:EEF', 'C:EEE'];
  const kind = (made: string) => {
    const upper = [...made.toUpperCase()].sort().join('');
    return upper === made.split('').sort().join('') ? upper : `C:${upper}`;
  };

  test.each(everySequence)('with %s at one round is within the cap as the table says, in any order', (name, made) => {
    const acts = made.map((kind, at) => held(kind, at + 1));
    const isAllowed = allowed.includes(kind(name));
    expect(establishAll(acts).length === acts.length).toBe(isAllowed);
  });

  test('holds one procuration made in France, not two', () => {
    expect(withinCap([held('F', 1)], held('F', 2))).toEqual({
      ok: false,
      reasons: [{ code: 'cap-france', held: 2, max: 1, rounds: [fact(presidential, 1)] }],
    });
  });

  test('holds two in all, not three, when no mandant is on a consular roll', () => {
    expect(withinCap([held('E', 1), held('E', 2)], held('E', 3))).toEqual({
      ok: false,
      reasons: [{ code: 'cap-total', held: 3, max: 2, rounds: [fact(presidential, 1)] }],
    });
  });

  test('holds three when one mandant is on a consular roll, even the last, or the one made in France', () => {
    expect(codes([held('E', 1), held('E', 2)], held('e', 3))).toEqual([]);
    expect(codes([held('f', 1), held('E', 2)], held('E', 3))).toEqual([]);
  });

  test('never holds four', () => {
    expect(codes([held('e', 1), held('e', 2), held('e', 3)], held('E', 4))).toEqual(['cap-total']);
  });

  test('is told both limits when both are passed', () => {
    expect(codes([held('F', 1), held('E', 2)], held('F', 3))).toEqual(['cap-france', 'cap-total']);
  });

  test('is told nothing that names another mandant', () => {
    const answer = withinCap([held('F', 1)], held('F', 2));
    if (answer.ok) throw new Error('over the cap');
    const [reason] = answer.reasons;
    expect(Object.keys(reason).sort()).toEqual(['code', 'held', 'max', 'rounds']);
    expect(reason.rounds?.map((round) => Object.keys(round).sort())).toEqual([['day', 'election', 'number']]);
  });
});

describe('The first established (art. L73, R-23)', () => {
  test('on paper stays, though it is recorded after the other', () => {
    const late = held('F', 2, { day: day('2027-02-28'), onPaper: true });
    expect(codes([held('F', 1)], late)).toEqual([]);
    expect(codes([late], held('F', 1))).toEqual(['cap-france']);
  });

  test('of one date is the first recorded', () => {
    expect(codes([held('F', 1)], held('F', 2))).toEqual(['cap-france']);
    expect(codes([held('F', 2)], held('F', 1))).toEqual([]);
  });

  test('of two places whose dates say otherwise is the first recorded (R-25)', () => {
    const ahead = held('F', 1, { day: day('2027-03-02') });
    expect(codes([ahead], held('F', 2))).toEqual(['cap-france']);
    expect(codes([held('F', 2)], ahead)).toEqual([]);
  });

  test('takes no room once it has failed (R-23, R-24)', () => {
    const acts = [held('E', 1), held('E', 2), held('E', 3), held('e', 4)];
    expect(establishAll(acts).map(({ recordedNo }) => recordedNo)).toEqual([1, 2, 4]);
    expect(codes([held('E', 1), held('E', 2), held('E', 3)], held('e', 4))).toEqual([]);
  });
});

describe('The cap (R-27)', () => {
  const at = (...rounds: readonly Holding['rounds'][number][]) => ({ rounds });

  test('is counted at each round', () => {
    expect(codes([held('F', 1, at(firstRound))], held('F', 2, at(secondRound)))).toEqual([]);
    expect(codes([held('F', 1, at(secondRound))], held('F', 2, at(firstRound, secondRound)))).toEqual(['cap-france']);
  });

  test('names each round that is over', () => {
    const answer = withinCap([held('F', 1, at(firstRound, secondRound))], held('F', 2, at(firstRound, secondRound)));
    expect(answer).toMatchObject({ reasons: [{ rounds: [{ number: 1 }] }, { rounds: [{ number: 2 }] }] });
  });

  test('is one for the Saturday and the Sunday of a round', () => {
    const saturday = { ...firstRound, day: day('2027-04-10') };
    expect(codes([held('F', 1, at(saturday))], held('F', 2, at(firstRound)))).toEqual(['cap-france']);
  });

  test('is one for two elections on one date', () => {
    const referendum = election('ref', 'referendum', { rounds: ['2027-04-11'] });
    const referendumRound = {
      ...fact(referendum, 1),
      round: roundId('ref', 1),
      capLaw: 'usual' as const,
      isUsed: false,
    };
    expect(codes([held('F', 1, at(referendumRound))], held('F', 2, at(firstRound)))).toEqual(['cap-france']);
    const sunday = { ...referendumRound, day: day('2027-04-18') };
    expect(codes([held('F', 1, at(sunday))], held('F', 2, at(firstRound)))).toEqual([]);
  });

  test('of a round does not hide that of its date', () => {
    const referendumRound = {
      election: 'ref',
      number: 1 as const,
      day: firstRound.day,
      round: roundId('ref', 1),
      capLaw: 'usual' as const,
      isUsed: false,
    };
    const already = [held('F', 1, at(firstRound)), held('E', 2, at(referendumRound))];
    expect(codes(already, held('F', 3, at(firstRound)))).toEqual(['cap-france', 'cap-total']);
  });

  test('counts once what covers two elections of one date', () => {
    const referendumRound = {
      election: 'ref',
      number: 1 as const,
      day: firstRound.day,
      round: roundId('ref', 1),
      capLaw: 'usual' as const,
      isUsed: false,
    };
    expect(
      codes([held('E', 1, at(firstRound, referendumRound))], held('E', 2, at(firstRound, referendumRound))),
    ).toEqual([]);
  });
});

describe('A date with a by-election beside an election of two in all (R-27, R-29)', () => {
  const regional = { ...firstRound, round: roundId('reg', 1), capLaw: 'two-in-all' as const };
  const municipal = { ...firstRound, round: roundId('mun', 1) };
  const at = (...rounds: Holding['rounds']): Partial<Holding> => ({ rounds });

  test('lets one made in France be used at each, and a second at the election of two', () => {
    expect(codes([held('F', 1, at(regional))], held('F', 2, at(municipal)))).toEqual([]);
    expect(codes([held('F', 1, at(regional, municipal))], held('F', 2, at(regional)))).toEqual([]);
  });

  test('lets no second one made in France be used at the by-election, or at another of that date', () => {
    const otherElection = { ...firstRound, round: roundId('other', 1) };
    const already = [held('F', 1, at(regional, municipal))];
    expect(codes(already, held('F', 2, at(regional, municipal)))).toEqual(['cap-france']);
    expect(codes(already, held('F', 2, at(regional, otherElection)))).toEqual(['cap-france']);
  });

  test('is of two in all, or three with a consular mandant', () => {
    const already = [held('F', 1, at(regional)), held('F', 2, at(regional))];
    expect(codes(already, held('E', 3, at(municipal)))).toEqual(['cap-total']);
    expect(codes(already, held('e', 3, at(municipal)))).toEqual([]);
  });
});

describe('Whatever is established (art. L73)', () => {
  const rounds = fc.uniqueArray(
    fc.record({
      election: fc.constantFrom('a', 'b'),
      number: fc.constantFrom<RoundNumber>(1, 2),
      day: fc.integer({ min: 0, max: 2 }).map((count) => addDays(day('2027-04-10'), count)),
    }),
    { minLength: 1, maxLength: 3, selector: ({ election: name, number }) => `${name}/${number}` },
  );
  const dayOfMarch = fc.integer({ min: 0, max: 5 });
  const act = fc.record({ made: fc.constantFrom(...MADE), dayOfMarch, onPaper: fc.boolean(), rounds });
  /**
   * Forms of any date, and acts at counters of one place, whose dates are in the order of their recording.
   */
  const acts = fc.array(act, { maxLength: 9 }).map((list) =>
    list.map((one, at) => {
      const before = list.slice(0, at).filter(({ onPaper }) => !onPaper);
      const date = one.onPaper ? one.dayOfMarch : Math.max(one.dayOfMarch, ...before.map((act) => act.dayOfMarch));
      return held(one.made, at + 1, {
        day: addDays(day('2027-03-01'), date),
        onPaper: one.onPaper,
        rounds: one.rounds.map((fact) => ({
          ...fact,
          round: roundId(fact.election, fact.number),
          capLaw: 'usual' as const,
          isUsed: false,
        })),
      });
    }),
  );
  const inOrder = (list: readonly Holding[]) =>
    list.toSorted((a, b) => (a.day === b.day ? a.recordedNo - b.recordedNo : a.day < b.day ? -1 : 1));

  test('what is kept is within the cap at every round and on every date', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const kept = establishAll(inOrder(all));
        const places = kept.flatMap((holding) => holding.rounds);
        for (const { round, day: date } of places) {
          expect(isWithin(kept.filter((holding) => holding.rounds.some((held) => held.round === round)))).toBe(true);
          expect(isWithin(kept.filter((holding) => holding.rounds.some((held) => held.day === date)))).toBe(true);
        }
      }),
    );
  });

  test('within the cap stays within it when any one procuration ends', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const kept = establishAll(inOrder(all));
        for (const ended of kept) {
          const left = kept.filter((holding) => holding !== ended);
          expect(establishAll(left)).toEqual(left);
        }
      }),
    );
  });

  test('what is kept stays whatever is established after it', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const kept = establishAll(inOrder(all));
        for (const holding of kept) expect(codes(kept, holding)).toEqual([]);
      }),
    );
  });

  test('one is refused only where one more is too many', () => {
    fc.assert(
      fc.property(acts, (all) => {
        for (const [at, one] of inOrder(all).entries()) {
          const before = establishAll(inOrder(all).slice(0, at));
          const answer = withinCap(before, one);
          if (!answer.ok) expect(answer.reasons.every(({ held: count, max }) => count === max + 1)).toBe(true);
        }
      }),
    );
  });
});

/** R-22, written as the rule is: `F <= 1 and F + E <= (C ? 3 : 2)`. */
function isWithin(together: readonly Holding[]): boolean {
  const inFrance = together.filter(({ place }) => place === 'france').length;
  const isConsular = together.some(({ mandantList }) => mandantList === 'consular');
  return inFrance <= 1 && together.length <= (isConsular ? 3 : 2);
}
