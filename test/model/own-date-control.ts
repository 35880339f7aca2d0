import { type Claim, roundsIn, walk } from '#test/model/cap.ts';
import { unitsOf } from '#test/model/cap-control.ts';
import { coveredRounds } from '#test/model/coverage.ts';
import { momentAt } from '#test/model/days.ts';
import { isBefore } from '#test/model/order.ts';
import { placeOf } from '#test/model/places.ts';
import { electorOf } from '#test/model/rolls.ts';
import { isScheduled } from '#test/model/scheduled.ts';
import { usableKeys } from '#test/model/states.ts';
import { Unclear } from '#test/model/unclear.ts';
import type { Code, Procuration, RoundKey, World } from '#test/model/world.ts';

/** a form is also judged against what was active on its own date, even when that has ended since. */
export function judgeOnItsDate(world: World, procuration: Procuration): readonly Code[] {
  if (!procuration.onPaper) return [];
  const then = world.procurations.filter(
    (other) => other !== procuration && wasActive(other, procuration) && isBefore(other, procuration),
  );
  const certain = then.filter(({ endedOn, wasInForce }) => endedOn !== procuration.day && wasInForce);
  const codes = capFaultsThen(world, procuration, certain);
  if (capFaultsThen(world, procuration, then).length !== codes.length) {
    throw new Unclear('a form beside what ended on its date, or was never in force but waited on that date');
  }
  refuseToGuessOverlap(world, procuration, then);
  return codes;
}

/** What is void or rejected was null from the start. */
function wasActive({ status, endedOn, day }: Procuration, procuration: Procuration): boolean {
  if (status === 'active') return day <= procuration.day;
  return ['revoked', 'annulled', 'expired'].includes(status) && endedOn !== undefined && endedOn >= procuration.day;
}

function capFaultsThen(world: World, procuration: Procuration, then: readonly Procuration[]): readonly Code[] {
  const rivals = then.filter(({ mandataire }) => mandataire === procuration.mandataire);
  if (rivals.length === 0) return [];
  const known = roundsThen(world, procuration).filter((key) => isScheduled(world, procuration, key));
  return unitsOf(world, procuration, known).flatMap((unit) => {
    const others = rivals.flatMap((of): Claim[] => {
      const keys = of.status === 'active' ? usableKeys(of) : [...of.covered];
      const rounds = roundsIn(world, of, unit, keys);
      return rounds.length === 0 ? [] : [{ of, rounds, fixed: undefined }];
    });
    const own: Claim = { of: procuration, rounds: roundsIn(world, procuration, unit, known), fixed: undefined };
    return walk(world, [own, ...others]).lost.get(procuration) ?? [];
  });
}

/** The rounds that the form covered on the day it was written, even those over since. */
function roundsThen(world: World, procuration: Procuration): readonly RoundKey[] {
  const mandant = electorOf(world, procuration.mandant);
  const mandataire = electorOf(world, procuration.mandataire);
  const now = momentAt(procuration.day, '00:00', placeOf(mandant.place).zone);
  return coveredRounds({ ...world, now }, { mandant, mandataire, covers: procuration.covers, days: procuration.days })
    .rounds;
}

/** The rule cites L73 alone, which does not speak of two procurations of one mandant. */
function refuseToGuessOverlap(world: World, procuration: Procuration, then: readonly Procuration[]): void {
  const ended = then.filter(({ status, mandant }) => status !== 'active' && mandant === procuration.mandant);
  const meets = ended.some(
    (other) =>
      roundsThen(world, procuration).some((key) => other.covered.has(key)) ||
      [...other.days].some((day) => procuration.days.has(day)),
  );
  const isRevoked = world.revocations.some(
    ({ mandant, day }) => mandant === procuration.mandant && day > procuration.day,
  );
  if (meets && !isRevoked)
    throw new Unclear('a form beside one of its own mandant, active on its date and ended since');
}
