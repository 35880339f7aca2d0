import { type Claim, roundsIn, walk } from '#test/model/cap.ts';
import { unitsOf } from '#test/model/cap-control.ts';
import { isBefore } from '#test/model/order.ts';
import { isScheduled } from '#test/model/scheduled.ts';
import { usableKeys } from '#test/model/states.ts';
import { Unclear } from '#test/model/unclear.ts';
import { noFindings } from '#test/model/verdicts.ts';
import type { Code, Procuration, World } from '#test/model/world.ts';

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
  const known = usableKeys(its).filter((key) => isScheduled(world, its, key));
  return unitsOf(world, its, noFindings()).flatMap((unit) => {
    const own = roundsIn(world, its, unit, known);
    if (own.length === 0) return [];
    const others = rivals.flatMap((of): Claim[] => {
      const keys = of.status === 'active' ? usableKeys(of) : [...of.covered];
      const rounds = roundsIn(world, of, unit, keys);
      return rounds.length === 0 ? [] : [{ of, rounds, fixed: undefined }];
    });
    return walk(world, [{ of: its, rounds: own, fixed: undefined }, ...others]).lost.get(its) ?? [];
  });
}

/** The text cites L73 alone, which says nothing of two that one mandant gives. */
function overlapThen(world: World, its: Procuration, then: readonly Procuration[]): void {
  const ended = then.filter(({ status, mandant }) => status !== 'active' && mandant === its.mandant);
  const meets = ended.some(
    (other) =>
      usableKeys(its).some((key) => other.covered.has(key)) || [...other.days].some((day) => its.days.has(day)),
  );
  const isRevoked = world.revocations.some(({ mandant, day }) => mandant === its.mandant && day > its.day);
  if (meets && !isRevoked)
    throw new Unclear('a form beside one of its own mandant, active on its date and ended since');
}
