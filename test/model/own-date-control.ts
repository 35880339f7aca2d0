import { type Claim, roundsIn, walk } from '#test/model/cap.ts';
import { unitsOf } from '#test/model/cap-control.ts';
import { covered } from '#test/model/coverage.ts';
import { momentAt } from '#test/model/days.ts';
import { isBefore } from '#test/model/order.ts';
import { placeOf } from '#test/model/places.ts';
import { electorOf } from '#test/model/rolls.ts';
import { isScheduled } from '#test/model/scheduled.ts';
import { usableKeys } from '#test/model/states.ts';
import { Unclear } from '#test/model/unclear.ts';
import type { Code, Procuration, RoundKey, World } from '#test/model/world.ts';

/** a form is also judged against what was active on its own date, even when that has ended since. */
export function judgeOnItsDate(world: World, its: Procuration): readonly Code[] {
  if (!its.onPaper) return [];
  const then = world.procurations.filter((other) => other !== its && wasActive(other, its) && isBefore(other, its));
  const certain = then.filter(({ endedOn, wasInForce }) => endedOn !== its.day && wasInForce);
  const codes = nullBeside(world, its, certain);
  if (nullBeside(world, its, then).length !== codes.length) {
    throw new Unclear('a form beside what ended on its date, or was never in force but waited on that date');
  }
  overlapThen(world, its, then);
  return codes;
}

/** What is void or rejected was null from the start. */
function wasActive({ status, endedOn, day }: Procuration, its: Procuration): boolean {
  if (status === 'active') return day <= its.day;
  return ['revoked', 'annulled', 'expired'].includes(status) && endedOn !== undefined && endedOn >= its.day;
}

function nullBeside(world: World, its: Procuration, then: readonly Procuration[]): readonly Code[] {
  const rivals = then.filter(({ mandataire }) => mandataire === its.mandataire);
  if (rivals.length === 0) return [];
  const known = keysThen(world, its).filter((key) => isScheduled(world, its, key));
  return unitsOf(world, its, known).flatMap((unit) => {
    const others = rivals.flatMap((of): Claim[] => {
      const keys = of.status === 'active' ? usableKeys(of) : [...of.covered];
      const rounds = roundsIn(world, of, unit, keys);
      return rounds.length === 0 ? [] : [{ of, rounds, fixed: undefined }];
    });
    const own: Claim = { of: its, rounds: roundsIn(world, its, unit, known), fixed: undefined };
    return walk(world, [own, ...others]).lost.get(its) ?? [];
  });
}

/** The rounds that it covered on the day it was written, over since or not. */
function keysThen(world: World, its: Procuration): readonly RoundKey[] {
  const mandant = electorOf(world, its.mandant);
  const mandataire = electorOf(world, its.mandataire);
  const now = momentAt(its.day, '00:00', placeOf(mandant.place).zone);
  return covered({ ...world, now }, { mandant, mandataire, covers: its.covers, days: its.days }).rounds;
}

/** The text cites L73 alone, which says nothing of two that one mandant gives. */
function overlapThen(world: World, its: Procuration, then: readonly Procuration[]): void {
  const ended = then.filter(({ status, mandant }) => status !== 'active' && mandant === its.mandant);
  const meets = ended.some(
    (other) =>
      keysThen(world, its).some((key) => other.covered.has(key)) || [...other.days].some((day) => its.days.has(day)),
  );
  const isRevoked = world.revocations.some(({ mandant, day }) => mandant === its.mandant && day > its.day);
  if (meets && !isRevoked)
    throw new Unclear('a form beside one of its own mandant, active on its date and ended since');
}
