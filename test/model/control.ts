import { judgeCap } from '#test/model/cap-control.ts';
import { covered } from '#test/model/coverage.ts';
import { localPoll } from '#test/model/dates.ts';
import { makeVoid, voidWhenNothingIsLeft } from '#test/model/endings.ts';
import { note, type Told, tell, tellOnce } from '#test/model/messages.ts';
import { isBefore } from '#test/model/order.ts';
import { judgeOverlap, uncoveredByDays } from '#test/model/overlap-control.ts';
import { judgeOnItsDate } from '#test/model/own-date-control.ts';
import { electorOf } from '#test/model/rolls.ts';
import { isToCome, usableKeys, usedRounds } from '#test/model/states.ts';
import { Unclear } from '#test/model/unclear.ts';
import { type Findings, noFindings } from '#test/model/verdicts.ts';
import { isByHand } from '#test/model/versions.ts';
import { type Answer, type Code, type Procuration, rejected, type World, word } from '#test/model/world.ts';

/** an act that exists is controlled: rejected, or active at once, or it waits for a person. */
export function control(world: World, its: Procuration, ownFaults: readonly Code[]): Answer {
  world.procurations.push(its);
  its.status = 'rejected';
  const giving = { ...its, mandant: electorOf(world, its.mandant), mandataire: electorOf(world, its.mandataire) };
  const coverage = giving.mandant.gone || giving.mandataire.gone ? { rounds: [], faults: [] } : covered(world, giving);
  for (const key of coverage.rounds) cover(world, its, key);

  const flagged = world.procurations.filter(({ isUncertain }) => isUncertain);
  const found = beside(world, its, 'the act');
  const certain = [...ownFaults, ...coverage.faults, ...revokedFaults(world, its)];
  // no order decides of one that is rejected whatever the order.
  if (certain.length > 0) for (const one of world.procurations) one.isUncertain = flagged.includes(one);
  const reasons = [...certain, ...found.reasons];
  if (reasons.length > 0) return reject(world, its, reasons);
  if (isByHand(its.day, its.kind)) return wait(its, found);
  return activate(world, its, found);
}

export function cover(world: World, its: Procuration, key: string): void {
  its.rounds.set(key, 'usable');
  its.polls.set(key, localPoll(world, key, electorOf(world, its.mandant)));
}

/** beside the active ones alone, and beside them with what waits; at an acceptance, beside the active ones. */
function beside(world: World, its: Procuration, which: 'the act' | 'its acceptance'): Findings {
  const found = noFindings();
  judgeOverlap(world, its, found, which === 'its acceptance');
  judgeCap(world, its, found, 'the active');
  if (which === 'the act') judgeCap(world, its, found, 'what waits too');
  found.reasons.push(...judgeOnItsDate(world, its));
  return found;
}

/** a form that comes after the revocation of a later date ends as it comes. */
function revokedFaults({ revocations }: World, its: Procuration): readonly Code[] {
  const later = revocations.filter((revocation) => revocation.mandant === its.mandant && its.onPaper);
  if (later.some(({ day }) => day === its.day))
    throw new Unclear('a form of the day of a revocation recorded before it');
  return later.some((revocation) => isBefore(its, revocation)) ? ['revoked'] : [];
}

function reject(world: World, its: Procuration, reasons: readonly Code[]): Answer {
  its.status = 'rejected';
  its.reasons = [...new Set(reasons)];
  its.rounds = new Map();
  its.days = new Set();
  tell(world, its.mandant, 'rejected');
  return rejected(its.reasons);
}

function wait(its: Procuration, { voids }: Findings): Answer {
  if (voids.size > 0) throw new Unclear('one that must wait, void at a round before anybody has decided');
  its.status = 'in-control';
  return word('in-control');
}

/** only an accepted one displaces. */
function activate(world: World, its: Procuration, { voids, stands, losses }: Findings): Answer {
  its.status = 'active';
  its.wasInForce = true;
  for (const [key, codes] of voids) makeVoid(its, key, codes);
  const told: Told = new Map();
  const involved = new Set(stands);
  for (const [other, { rounds, days }] of losses) {
    if (usedRounds(world, other).length > 0) involved.add(other);
    lose(world, other, { rounds, days, told });
  }
  if (involved.size > 1) throw new Unclear('one form that displaces two used ones: one incident, or two');
  world.incidents += involved.size;

  if (voids.size > 0) voidWhenNothingIsLeft(world, its);
  tell(world, its.mandant, its.status === 'active' ? 'effective' : 'void');
  tellOnce(world, told);
  return word(its.status);
}

type Losing = { rounds: ReadonlyMap<string, readonly Code[]>; days: ReadonlySet<string>; told: Told };

/** it keeps the other days; a round on a lost day that the late one does not cover is covered by neither. */
function lose(world: World, its: Procuration, { rounds, days, told }: Losing): void {
  for (const [key, codes] of rounds) makeVoid(its, key, codes);
  for (const key of uncoveredByDays(world, its, days)) {
    its.rounds.set(key, 'not-covered');
    note(told, its, 'not-covered');
  }
  its.days = its.days.difference(days);
  voidWhenNothingIsLeft(world, its);
  note(told, its, 'void');
}

/** the town hall of the mandant decides, once; the automatic checks run again. */
export function decide(world: World, its: Procuration, isAccepted: boolean): Answer {
  if (!isAccepted) return reject(world, its, ['town-hall-rejected']);
  refuseToGuess(world, its);
  const found = beside(world, its, 'its acceptance');
  const isEmpty = usableKeys(its).length === 0 && its.days.size === 0;
  const reasons = isEmpty ? ['round-not-covered', ...found.reasons] : found.reasons;
  if (reasons.length > 0) return reject(world, its, reasons);
  return activate(world, its, found);
}

/** R-17 speaks of the control and of the recording of a form, not of an acceptance that comes after the close. */
function refuseToGuess(world: World, its: Procuration): void {
  const keys = usableKeys(its);
  const over = keys.filter((key) => !isToCome(world, its, key));
  if (over.length > 0 && over.length === keys.length && its.days.size === 0) {
    throw new Unclear('an acceptance when all that it covers is over');
  }
  const rivals = world.procurations.filter(
    (other) => other !== its && (other.mandataire === its.mandataire || other.mandant === its.mandant),
  );
  if (rivals.some((other) => usableKeys(other).some((key) => over.includes(key)))) {
    throw new Unclear('an acceptance when a round is over that another covered too');
  }
  for (const key of over) its.unsaid.add(key);
}
