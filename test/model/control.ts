import { judgeCap } from '#test/model/cap-control.ts';
import { coveredRounds } from '#test/model/coverage.ts';
import { localPoll } from '#test/model/dates.ts';
import { makeVoid, voidWhenNothingIsLeft } from '#test/model/endings.ts';
import { notePending, type PendingMessages, sendMessage, sendPending } from '#test/model/messages.ts';
import { isBefore } from '#test/model/order.ts';
import { judgeOverlap, uncoveredByDays } from '#test/model/overlap-control.ts';
import { judgeOnItsDate } from '#test/model/own-date-control.ts';
import { electorOf } from '#test/model/rolls.ts';
import { isToCome, usableKeys, usedRounds } from '#test/model/states.ts';
import { Unclear } from '#test/model/unclear.ts';
import { type Findings, noFindings } from '#test/model/verdicts.ts';
import { isByHand } from '#test/model/versions.ts';
import { type Answer, type Code, type Procuration, rejected, type World, word } from '#test/model/world.ts';

/** control rejects an act, makes it active, or leaves it to the town hall. */
export function control(world: World, procuration: Procuration, ownFaults: readonly Code[]): Answer {
  world.procurations.push(procuration);
  procuration.status = 'rejected';
  const giving = {
    ...procuration,
    mandant: electorOf(world, procuration.mandant),
    mandataire: electorOf(world, procuration.mandataire),
  };
  const coverage =
    giving.mandant.gone || giving.mandataire.gone ? { rounds: [], faults: [] } : coveredRounds(world, giving);
  for (const key of coverage.rounds) coverRound(world, procuration, key);

  const flagged = world.procurations.filter(({ isUncertain }) => isUncertain);
  const findings = judge(world, procuration, 'the act');
  const certain = [...ownFaults, ...coverage.faults, ...revokedFaults(world, procuration)];
  // no flag where the act is rejected in any order.
  if (certain.length > 0) for (const one of world.procurations) one.isUncertain = flagged.includes(one);
  const reasons = [...certain, ...findings.reasons];
  if (reasons.length > 0) return reject(world, procuration, reasons);
  if (isByHand(procuration.day, procuration.kind)) return keepInControl(procuration, findings);
  return activate(world, procuration, findings);
}

export function coverRound(world: World, procuration: Procuration, key: string): void {
  procuration.rounds.set(key, 'usable');
  procuration.polls.set(key, localPoll(world, key, electorOf(world, procuration.mandant)));
}

/**
 * an act is judged against the active ones, then also against those that wait; an acceptance only
 * against the active ones.
 */
function judge(world: World, procuration: Procuration, which: 'the act' | 'its acceptance'): Findings {
  const findings = noFindings();
  judgeOverlap(world, procuration, findings, which === 'its acceptance');
  judgeCap(world, procuration, findings, 'the active');
  if (which === 'the act') judgeCap(world, procuration, findings, 'what waits too');
  findings.reasons.push(...judgeOnItsDate(world, procuration));
  return findings;
}

/** a form recorded after a revocation of a later date is revoked at once. */
function revokedFaults({ revocations }: World, procuration: Procuration): readonly Code[] {
  const later = revocations.filter((revocation) => revocation.mandant === procuration.mandant && procuration.onPaper);
  if (later.some(({ day }) => day === procuration.day))
    throw new Unclear('a form of the day of a revocation recorded before it');
  return later.some((revocation) => isBefore(procuration, revocation)) ? ['revoked'] : [];
}

function reject(world: World, procuration: Procuration, reasons: readonly Code[]): Answer {
  procuration.status = 'rejected';
  procuration.reasons = [...new Set(reasons)];
  procuration.rounds = new Map();
  procuration.days = new Set();
  sendMessage(world, procuration.mandant, 'rejected');
  return rejected(procuration.reasons);
}

function keepInControl(procuration: Procuration, { voids }: Findings): Answer {
  if (voids.size > 0) throw new Unclear('one that must wait, void at a round before anybody has decided');
  procuration.status = 'in-control';
  return word('in-control');
}

/** only an accepted procuration displaces others. */
function activate(world: World, procuration: Procuration, { voids, stands, losses }: Findings): Answer {
  procuration.status = 'active';
  procuration.wasInForce = true;
  for (const [key, codes] of voids) makeVoid(procuration, key, codes);
  const pending: PendingMessages = new Map();
  const involved = new Set(stands);
  for (const [other, { rounds, days }] of losses) {
    if (usedRounds(world, other).length > 0) involved.add(other);
    applyLoss(world, other, { rounds, days, pending });
  }
  if (involved.size > 1) throw new Unclear('one form that displaces two used ones: one incident, or two');
  world.incidents += involved.size;

  if (voids.size > 0) voidWhenNothingIsLeft(world, procuration);
  sendMessage(world, procuration.mandant, procuration.status === 'active' ? 'effective' : 'void');
  sendPending(world, pending);
  return word(procuration.status);
}

type AppliedLoss = {
  rounds: ReadonlyMap<string, readonly Code[]>;
  days: ReadonlySet<string>;
  pending: PendingMessages;
};

/**
 * the displaced period keeps its other days. A round on a lost day that the late form does not cover is
 * covered by neither.
 */
function applyLoss(world: World, procuration: Procuration, { rounds, days, pending }: AppliedLoss): void {
  for (const [key, codes] of rounds) makeVoid(procuration, key, codes);
  for (const key of uncoveredByDays(world, procuration, days)) {
    procuration.rounds.set(key, 'not-covered');
    notePending(pending, procuration, 'not-covered');
  }
  procuration.days = procuration.days.difference(days);
  voidWhenNothingIsLeft(world, procuration);
  notePending(pending, procuration, 'void');
}

/** the town hall of the mandant decides, once; the automatic checks run again. */
export function decide(world: World, procuration: Procuration, isAccepted: boolean): Answer {
  if (!isAccepted) return reject(world, procuration, ['town-hall-rejected']);
  refuseToGuess(world, procuration);
  const findings = judge(world, procuration, 'its acceptance');
  const isEmpty = usableKeys(procuration).length === 0 && procuration.days.size === 0;
  const reasons = isEmpty ? ['round-not-covered', ...findings.reasons] : findings.reasons;
  if (reasons.length > 0) return reject(world, procuration, reasons);
  return activate(world, procuration, findings);
}

/**
 * R-17 speaks of the control and of the recording of a form, not of an acceptance that comes after the close.
 */
function refuseToGuess(world: World, procuration: Procuration): void {
  const keys = usableKeys(procuration);
  const over = keys.filter((key) => !isToCome(world, procuration, key));
  if (over.length > 0 && over.length === keys.length && procuration.days.size === 0) {
    throw new Unclear('an acceptance when all that it covers is over');
  }
  const rivals = world.procurations.filter(
    (other) =>
      other !== procuration && (other.mandataire === procuration.mandataire || other.mandant === procuration.mandant),
  );
  if (rivals.some((other) => usableKeys(other).some((key) => over.includes(key)))) {
    throw new Unclear('an acceptance when a round is over that another covered too');
  }
  for (const key of over) procuration.unsaid.add(key);
}
