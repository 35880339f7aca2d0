import { localPoll } from '#test/model/dates.ts';
import { plusDays } from '#test/model/days.ts';
import { electorOf, today } from '#test/model/rolls.ts';
import { isToCome, isUsedToday, markAt, stateAt, usableKeys } from '#test/model/states.ts';
import { Unclear } from '#test/model/unclear.ts';
import type { Code, Procuration, RoundKey, World } from '#test/model/world.ts';

/** FORMAT: rounds to come and unmarked become not covered; R-54: votes cast stand; what was void stays so. */
export function end(
  world: World,
  its: Procuration,
  how: { status: 'revoked' | 'annulled'; code: Code; on: string },
): void {
  const mandant = electorOf(world, its.mandant);
  if (isUsedToday(world, its, today(world, mandant))) world.incidents += 1;
  its.status = how.status;
  its.reasons = [how.code];
  its.endedOn = how.on;
  its.covered = new Set(usableKeys(its));
  for (const key of its.rounds.keys()) {
    const isUnmarked = markAt(world, its.mandant, key) === undefined;
    if (isToCome(world, its, key) && isUnmarked && its.rounds.get(key) === 'usable') its.rounds.set(key, 'not-covered');
  }
}

/** A round that is void stays so. */
export function makeVoid(its: Procuration, key: RoundKey, codes: readonly Code[]): void {
  its.rounds.set(key, 'void');
  its.why.set(key, [...codes]);
}

/** void when no round still to come is usable and no period runs. */
export function voidWhenNothingIsLeft(world: World, its: Procuration): void {
  const isUsable = usableKeys(its).some((key) => stateAt(world, its, key) === 'usable' && isToCome(world, its, key));
  if (isUsable || its.days.size > 0) return;
  its.status = 'void';
  its.reasons = [...new Set([...its.why.values()].flat())];
  if (its.reasons.length === 0) its.reasons = ['overlap'];
  its.endedOn = today(world, electorOf(world, its.mandant));
}

/** by the clock, and for good; what has expired is never touched again. */
export function expireByTheClock(world: World): void {
  for (const its of world.procurations) {
    if (its.status !== 'active' && its.status !== 'in-control') continue;
    const mandant = electorOf(world, its.mandant);
    for (const key of usableKeys(its)) its.polls.set(key, localPoll(world, key, mandant));
    const last = lastDay(its);
    if (today(world, mandant) <= last) continue;
    its.covered = new Set(usableKeys(its));
    its.status = 'expired';
    its.reasons = ['expired'];
    its.endedOn = plusDays(last, 1);
  }
}

/** The end date, the date of the last covered round, or with no such round left the last date that it had. */
function lastDay({ covers, polls, rounds }: Procuration): string {
  if ('until' in covers) return covers.until;
  const covered = [...polls].filter(([key]) => rounds.get(key) === 'usable');
  const dates = (covered.length > 0 ? covered : [...polls]).map(([, poll]) => poll);
  const last = dates.toSorted().at(-1);
  if (last === undefined) throw new Unclear('a procuration that never had a round');
  return last;
}
