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

/** judges a procuration against the other procurations of its mandant. */
export function judgeOverlap(world: World, procuration: Procuration, findings: Findings, isAccepted: boolean): void {
  const others = world.procurations.filter((other) => other !== procuration && other.mandant === procuration.mandant);
  for (const other of others.filter((other) => doMeet(other, procuration))) {
    if (other.status === 'active') judgeWithActive(world, procuration, { other, findings });
    else if (other.status === 'in-control') judgeWithWaiting(world, procuration, { other, findings }, isAccepted);
    else if (
      isBefore(procuration, other) &&
      shared(other, procuration).rounds.some((key) => markAt(world, procuration.mandant, key))
    ) {
      throw new Unclear('a form for a round where its mandant has voted by a later one that has ended');
    }
  }
}

/** at most one procuration of a mandant waits at a round, whichever was established first. */
function judgeWithWaiting(
  world: World,
  procuration: Procuration,
  { other, findings }: Compared,
  isAccepted: boolean,
): void {
  if (isAccepted) return;
  const { rounds, days } = shared(procuration, other);
  if (days.size === 0 && !rounds.some((key) => isScheduled(world, procuration, key))) {
    throw new Unclear('a form written before the call of a round at which another of its mandant waits');
  }
  findings.reasons.push(...OVERLAP);
}

type Compared = { readonly other: Procuration; readonly findings: Findings };

function judgeWithActive(world: World, procuration: Procuration, { other, findings }: Compared): void {
  if (isBefore(procuration, other)) displace(world, procuration, { other, findings });
  else giveWay(world, procuration, { other, findings });
}

/**
 * The other was established first and keeps the round. At a round called after this form was written, this
 * one is void there alone.
 */
function giveWay(world: World, procuration: Procuration, { other, findings }: Compared): void {
  const { rounds, days } = shared(procuration, other);
  if (isUncertain(procuration, other)) {
    procuration.isUncertain = true;
    other.isUncertain = true;
  }
  if (days.size > 0 || rounds.some((key) => isScheduled(world, procuration, key))) findings.reasons.push(...OVERLAP);
  else for (const key of rounds) addCodes(findings.voids, key, OVERLAP);
}

/**
 * A late form takes the round and the days from the procuration established later, save where the latter was
 * used.
 */
function displace(world: World, procuration: Procuration, { other, findings }: Compared): void {
  const { rounds, days } = shared(procuration, other);
  for (const key of rounds) {
    const state = stateAt(world, other, key);
    if (state === 'superseded') throw new Unclear('a late form for a round where its mandant has voted himself');
    if (state === 'used') {
      addCodes(findings.voids, key, OVERLAP);
      findings.stands.add(other);
    } else addCodes(lossOf(findings, other).rounds, key, OVERLAP);
  }
  const loss = lossOf(findings, other);
  loss.days = days;
}

/** rounds to come on the days that were lost, which the late form does not cover either. */
export function uncoveredByDays(
  world: World,
  procuration: Procuration,
  days: ReadonlySet<string>,
): readonly RoundKey[] {
  const mandant = electorOf(world, procuration.mandant);
  return usableKeys(procuration).filter(
    (key) =>
      days.has(localPoll(world, key, mandant)) &&
      isToCome(world, procuration, key) &&
      stateAt(world, procuration, key) === 'usable',
  );
}
