import type { Day } from '#core/calendar/day.ts';
import { accepted, refusedOutcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import type { Answer } from '#server/api/refused.ts';
import { stationsOfElector } from '#server/electors/stations-of.ts';
import { linesAt, mergeEffects, NO_EFFECTS } from '#server/records/effects.ts';
import { refusalOfEvent } from '#server/roll/admit-event.ts';
import { followEvent } from '#server/roll/after-event.ts';
import { applyRollEvent } from '#server/roll/apply-event.ts';
import { livingProcurationsOf, locksForPerson } from '#server/roll/involved.ts';
import { communesOf, findLivingOnRoll, findPersonOnRoll, type RollEventInput } from '#server/roll/person.ts';
import { affectedByMove, reassessMover } from '#server/roll/reassess-mover.ts';
import { type LockSet, mergeLocks, NO_LOCKS } from '#server/transactions/row-locks.ts';

/** The first day of the event's effect, and how many procurations it annulled and kept. */
export type Recorded = { readonly on: Day; readonly annulled: number; readonly kept: number };

/**
 * art. L77, R80: an event in an elector's life, with its effects on procurations given and
 * held.
 */
export function recordEvent(
  context: CallContext,
  { key, ...input }: RollEventInput & { readonly key: string },
): Promise<Answer<Recorded>> {
  return performAct(context, {
    name: 'roll.record',
    key,
    input,
    locksFor: async (tx, now): Promise<LockSet> => {
      const { id, registrations } = await findPersonOnRoll(tx, input.elector);
      const living = await livingProcurationsOf(tx, id, now);
      const locks = await locksForPerson(tx, { person: id, living }, now);
      // A seal of a list, also of one where the person was before, says whether this event came first.
      const ever = registrations.map(({ station }) => station);
      if (input.event !== 'moves') return mergeLocks(locks, { ...NO_LOCKS, stations: ever });
      const group = await affectedByMove(tx, { person: id, living }, now);
      return mergeLocks(locks, { ...group, stations: [...group.stations, ...ever, input.to] });
    },
    decide: async (tx, now) => {
      const person = await findLivingOnRoll(tx, input.elector);
      const [commune] = communesOf(person);
      if (commune === undefined) throw new BadInput('elector');
      const to = input.event === 'moves' ? input.to : undefined;
      const about = { elector: person.id, event: input.event, to };
      const before = person.registrations.map((line) => ({
        ...{ elector: person.id, ...line },
        ...{ loss: person.lost?.what, lostOn: person.lost?.on },
      }));
      const refusal = await refusalOfEvent(context, tx, { person, event: input });
      if (refusal) return refusedOutcome(commune, [refusal], { auditFacts: about });

      const stationsBefore = await stationsOfElector(tx, person.id, now);
      const living = await livingProcurationsOf(tx, person.id, now);
      const change = await applyRollEvent(context, tx, { person, event: input, now });
      const followed = await followEvent(context, tx, { change, living, at: now });
      const reassessed = await reassessMover(context, tx, { change, living, at: now });
      const stationsNow = await stationsOfElector(tx, person.id, now);
      const changed = linesAt([...new Set([...stationsBefore, ...stationsNow])], person.id);
      return accepted(
        commune,
        { on: change.on, annulled: followed.annulled.length, kept: living.length - followed.annulled.length },
        {
          auditFacts: { ...about, before, on: change.on, annulled: followed.annulled, settled: reassessed.entries },
          ...mergeEffects({ ...NO_EFFECTS, changed }, followed, reassessed),
        },
      );
    },
  });
}
