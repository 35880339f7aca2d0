import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProcurationId, RoundId } from '#core/ids.ts';
import type { Procuration } from '#core/procuration.ts';
import { overCap } from '#core/rules/cap.ts';
import { refusedPlaces } from '#core/rules/standing.ts';
import { CAPS } from '#core/versions.ts';
import { ofAll, ofCommunes, whatever } from '#test/core/histories/histories.ts';
import { EMPTY, play, playAll, pres, type State, stakesOf } from '#test/core/histories/model.ts';

/** The laws of what mandataires hold, each shown on so many histories. */
export function describeHistories(numRuns: number): void {
  describe('Whatever the order in which acts are recorded (art. L73)', () => {
    test('the valid ones at each round are those that the order of establishment gives (R-23)', () => {
      fc.assert(
        fc.property(ofCommunes, (acts) => {
          const state = playAll(acts);
          for (const { id } of pres.rounds) expect(validAt(state, id)).toEqual(byOrderAt(state, id));
        }),
        { numRuns },
      );
    });

    test('with mandants of a consular roll they are among those (R-23)', () => {
      fc.assert(
        fc.property(ofAll, (acts) => {
          const state = playAll(acts);
          for (const { id } of pres.rounds) {
            const given = byOrderAt(state, id);
            for (const valid of validAt(state, id)) expect(given).toContain(valid);
          }
        }),
        { numRuns },
      );
    });

    test('no mandataire has active procurations over the cap at any round (R-22)', () => {
      fc.assert(
        fc.property(whatever, (acts) => {
          const state = playAll(acts);
          for (const held of Map.groupBy(activeStakes(state), ({ mandataire }) => mandataire).values()) {
            for (const round of pres.rounds) {
              const there = held.filter(({ rounds }) => rounds.some((its) => its.round === round.id && !its.isUsed));
              const at = { election: 'pres', number: round.number, day: round.day };
              expect(overCap(there, { round: at, caps: CAPS.usual })).toEqual([]);
            }
          }
        }),
        { numRuns },
      );
    });

    test('no mandant has two active procurations at a round (R-32)', () => {
      fc.assert(
        fc.property(whatever, (acts) => {
          const claims = activeStakes(playAll(acts)).flatMap(({ mandant, rounds }) =>
            rounds.map(({ round }) => `${mandant} ${round}`),
          );
          expect(new Set(claims).size).toBe(claims.length);
        }),
        { numRuns },
      );
    });

    test('no rejected or void one comes back, whole or at a round (R-24)', () => {
      fc.assert(
        fc.property(whatever, (acts) => {
          let state = EMPTY;
          for (const act of acts) {
            const next = play(state, act);
            for (const before of state.procurations)
              expect(overOf(find(next, before))).toEqual(expect.arrayContaining([...overOf(before)]));
            state = next;
          }
        }),
        { numRuns },
      );
    });

    test('no elector has two marks at a round (R-42)', () => {
      fc.assert(
        fc.property(whatever, (acts) => {
          const marks = playAll(acts).marks.map(({ elector, round }) => `${elector} ${round}`);
          expect(new Set(marks).size).toBe(marks.length);
        }),
        { numRuns },
      );
    });
  });
}

const activeStakes = (state: State) =>
  stakesOf({ ...state, procurations: state.procurations.filter(({ status }) => status === 'active') });

const namesOf = (ids: readonly ProcurationId[]): readonly ProcurationId[] => ids.toSorted();

function validAt(state: State, round: RoundId): readonly ProcurationId[] {
  const valid = activeStakes(state).filter(({ rounds }) => rounds.some((its) => its.round === round));
  return namesOf(valid.map(({ id }) => id));
}

/** among those never rejected, walked in the order of establishment as if all had been known from the start. */
function byOrderAt({ procurations }: State, round: RoundId): readonly ProcurationId[] {
  const asked = procurations
    .filter(({ status }) => status !== 'rejected')
    .map((its): Procuration => ({ ...its, status: 'active', rounds: its.rounds.map(asCovered) }) as Procuration);
  const stakes = stakesOf({ ...EMPTY, procurations: asked });
  const there = stakes
    .map((stake) => ({ ...stake, rounds: stake.rounds.filter((its) => its.round === round) }))
    .filter(({ rounds }) => rounds.length > 0);
  const refused = refusedPlaces(there);
  return namesOf(there.filter(({ id }) => !refused.has(id)).map(({ id }) => id));
}

const asCovered = (round: Procuration['rounds'][number]) =>
  ({ ...round, coverage: 'covered', reason: undefined }) as const;

function find({ procurations }: State, { id }: Procuration): Procuration {
  const found = procurations.find((its) => its.id === id);
  if (found === undefined) throw new Error('a procuration is gone');
  return found;
}

/** What is over for good: the whole, and each void round. */
function overOf({ status, rounds }: Procuration): readonly string[] {
  const whole = status === 'rejected' || status === 'void' ? [status] : [];
  const parts = rounds.flatMap(({ round, coverage }) => (coverage === 'void' ? [`void at ${round}`] : []));
  return [...whole, ...parts];
}
