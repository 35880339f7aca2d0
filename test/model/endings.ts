import { localPoll } from '#test/model/dates.ts';
import { plusDays } from '#test/model/days.ts';
import { electorOf, today } from '#test/model/rolls.ts';
import { isToCome, isUsedToday, markAt, stateAt, usableKeys } from '#test/model/states.ts';
import { Unclear } from '#test/model/unclear.ts';
import type { Code, Procuration, RoundKey, World } from '#test/model/world.ts';

/**
 * FORMAT: rounds to come without a mark become not covered. Votes cast stand; void rounds stay void
 * (R-24).
 */
export function end(
  world: World,
  procuration: Procuration,
  how: { status: 'revoked' | 'annulled'; code: Code; on: string },
): void {
  const mandant = electorOf(world, procuration.mandant);
  if (isUsedToday(world, procuration, today(world, mandant))) world.incidents += 1;
  procuration.status = how.status;
  procuration.reasons = [how.code];
  procuration.endedOn = how.on;
  procuration.covered = new Set(usableKeys(procuration));
  for (const key of procuration.rounds.keys()) {
    const isUnmarked = markAt(world, procuration.mandant, key) === undefined;
    if (isToCome(world, procuration, key) && isUnmarked && procuration.rounds.get(key) === 'usable')
      procuration.rounds.set(key, 'not-covered');
  }
}

/** A round that is void stays so. */
export function makeVoid(procuration: Procuration, key: RoundKey, codes: readonly Code[]): void {
  procuration.rounds.set(key, 'void');
  procuration.why.set(key, [...codes]);
}

/** void when no round still to come is usable and no period runs. */
export function voidWhenNothingIsLeft(world: World, procuration: Procuration): void {
  const isUsable = usableKeys(procuration).some(
    (key) => stateAt(world, procuration, key) === 'usable' && isToCome(world, procuration, key),
  );
  if (isUsable || procuration.days.size > 0) return;
  procuration.status = 'void';
  procuration.reasons = [...new Set([...procuration.why.values()].flat())];
  if (procuration.reasons.length === 0) procuration.reasons = ['overlap'];
  procuration.endedOn = today(world, electorOf(world, procuration.mandant));
}

/** procurations expire by the clock. An expired one never changes again. */
export function expireByTheClock(world: World): void {
  for (const procuration of world.procurations) {
    if (procuration.status !== 'active' && procuration.status !== 'in-control') continue;
    const mandant = electorOf(world, procuration.mandant);
    for (const key of usableKeys(procuration)) procuration.polls.set(key, localPoll(world, key, mandant));
    const last = lastDay(procuration);
    if (today(world, mandant) <= last) continue;
    procuration.covered = new Set(usableKeys(procuration));
    procuration.status = 'expired';
    procuration.reasons = ['expired'];
    procuration.endedOn = plusDays(last, 1);
  }
}

/**
 * The end of the period, or the date of the last covered round. With no such round left, the last date any of
 * its rounds had.
 */
function lastDay({ covers, polls, rounds }: Procuration): string {
  if ('until' in covers) return covers.until;
  const covered = [...polls].filter(([key]) => rounds.get(key) === 'usable');
  const dates = (covered.length > 0 ? covered : [...polls]).map(([, poll]) => poll);
  const last = dates.toSorted().at(-1);
  if (last === undefined) throw new Unclear('a procuration that never had a round');
  return last;
}
