import { localPoll } from '#test/model/dates.ts';
import { isBefore, isUncertain } from '#test/model/order.ts';
import { electorOf } from '#test/model/rolls.ts';
import { isScheduled } from '#test/model/scheduled.ts';
import { isToCome, markAt, stateAt, usableKeys } from '#test/model/states.ts';
import { Unclear } from '#test/model/unclear.ts';
import { addCodes, type Findings, lossOf } from '#test/model/verdicts.ts';
import type { Code, Procuration, RoundKey, World } from '#test/model/world.ts';

const OVERLAP: readonly Code[] = ['overlap'];

type Shared = { readonly rounds: readonly RoundKey[]; readonly days: ReadonlySet<string> };

/** the rounds that both cover, and the days that both periods hold. */
function shared(a: Procuration, b: Procuration): Shared {
  const keys = usableKeys(b);
  return { rounds: usableKeys(a).filter((key) => keys.includes(key)), days: a.days.intersection(b.days) };
}

export function doMeet(a: Procuration, b: Procuration): boolean {
  const { rounds, days } = shared(a, b);
  return rounds.length > 0 || days.size > 0;
}

/** judges a procuration beside the others of its mandant. */
export function judgeOverlap(world: World, its: Procuration, found: Findings, isAccepted: boolean): void {
  const others = world.procurations.filter((other) => other !== its && other.mandant === its.mandant);
  for (const other of others.filter((one) => doMeet(one, its))) {
    if (other.status === 'active') besideActive(world, its, { other, found });
    else if (other.status === 'in-control') besideWaiting(world, its, { other, found }, isAccepted);
    else if (isBefore(its, other) && shared(other, its).rounds.some((key) => markAt(world, its.mandant, key))) {
      throw new Unclear('a form for a round where its mandant has voted by a later one that has ended');
    }
  }
}

/** at most one waits at a round, whichever was established first. */
function besideWaiting(world: World, its: Procuration, { other, found }: Beside, isAccepted: boolean): void {
  if (isAccepted) return;
  const { rounds, days } = shared(its, other);
  if (days.size === 0 && !rounds.some((key) => isScheduled(world, its, key))) {
    throw new Unclear('a form written before the call of a round at which another of its mandant waits');
  }
  found.reasons.push(...OVERLAP);
}

type Beside = { readonly other: Procuration; readonly found: Findings };

function besideActive(world: World, its: Procuration, { other, found }: Beside): void {
  if (isBefore(its, other)) displace(world, its, { other, found });
  else giveWay(world, its, { other, found });
}

/** The other was first: it keeps the round; at one called after this form was written, this one is void there alone. */
function giveWay(world: World, its: Procuration, { other, found }: Beside): void {
  const { rounds, days } = shared(its, other);
  if (isUncertain(its, other)) {
    its.isUncertain = true;
    other.isUncertain = true;
  }
  if (days.size > 0 || rounds.some((key) => isScheduled(world, its, key))) found.reasons.push(...OVERLAP);
  else for (const key of rounds) addCodes(found.voids, key, OVERLAP);
}

/** A late form takes the round and the days from the later one, save where that one was used. */
function displace(world: World, its: Procuration, { other, found }: Beside): void {
  const { rounds, days } = shared(its, other);
  for (const key of rounds) {
    const state = stateAt(world, other, key);
    if (state === 'superseded') throw new Unclear('a late form for a round where its mandant has voted himself');
    if (state === 'used') {
      addCodes(found.voids, key, OVERLAP);
      found.stands.add(other);
    } else addCodes(lossOf(found, other).rounds, key, OVERLAP);
  }
  const loss = lossOf(found, other);
  loss.days = days;
}

/** rounds to come on days that it lost, and that the late one does not cover either. */
export function uncoveredByDays(world: World, its: Procuration, days: ReadonlySet<string>): readonly RoundKey[] {
  const mandant = electorOf(world, its.mandant);
  return usableKeys(its).filter(
    (key) =>
      days.has(localPoll(world, key, mandant)) && isToCome(world, its, key) && stateAt(world, its, key) === 'usable',
  );
}
