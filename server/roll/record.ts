import type { Day } from '#core/calendar/day.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import type { Tx } from '#drizzle/db.ts';
import type { ElectorRecord } from '#drizzle/queries/electors.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';
import { done, refusal } from '#server/act/outcome.ts';
import { type Holds, write } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import type { Answer } from '#server/api/refused.ts';
import { communeOf } from '#server/api/scope.ts';
import { stationsOf } from '#server/procurations/locks.ts';
import { both } from '#server/recount/before-act.ts';
import { settleLiving } from '#server/roll/after-event.ts';
import { happen } from '#server/roll/apply-event.ts';
import { holdsOf, livingOf } from '#server/roll/involved.ts';
import { communesOf, findSubject, type RollEvent } from '#server/roll/person.ts';
import { besideMandant, countAgain } from '#server/roll/recount-mover.ts';

/** From which day on the event holds, and of how many procurations it was the end. */
export type Recorded = { readonly on: Day; readonly annulled: number; readonly kept: number };

/** Code électoral, art. L77, R80: what happens to an elector, and what follows for what he gave and holds. */
export function recordEvent(
  context: CallContext,
  { key, ...input }: RollEvent & { readonly key: string },
): Promise<Answer<Recorded>> {
  return write(context, {
    name: 'roll.record',
    key,
    input,
    find: async (tx, now): Promise<Holds> => {
      const { id } = await findSubject(tx, input.elector);
      const living = await livingOf(tx, id, now);
      const holds = await holdsOf(tx, { person: id, living }, now);
      if (input.event !== 'moves') return holds;
      const beside = await besideMandant(tx, { person: id, living }, now);
      return both({ ...holds, stations: [...holds.stations, input.to] }, beside);
    },
    decide: async (tx, now) => {
      const person = await findSubject(tx, input.elector);
      const [commune] = communesOf(person);
      if (commune === undefined || person.lost?.what === 'dead') throw new BadInput('elector');
      const about = { elector: person.id, event: input.event, to: input.event === 'moves' ? input.to : undefined };
      if (!isOfCaller(context, person)) return refusal(commune, [{ code: 'out-of-scope' }], { about });

      const unknown = await unknownCommune(tx, input);
      if (unknown) return refusal(commune, [unknown], { about });

      const stations = await stationsOf(tx, person.id, now);
      const living = await livingOf(tx, person.id, now);
      const happening = await happen(context, tx, { person, event: input, now });
      const followed = await settleLiving(context, tx, { happening, living, at: now });
      const settled = await countAgain(context, tx, { happening, living, at: now });
      const changed = [...new Set([...stations, ...(await stationsOf(tx, person.id, now))])].map((station) => {
        return { station, elector: person.id };
      });
      return done(
        commune,
        { on: happening.on, annulled: followed.annulled.length, kept: living.length - followed.annulled.length },
        {
          about: { ...about, on: happening.on, annulled: followed.annulled, settled: settled.entries },
          messages: [...followed.messages, ...settled.messages],
          incidents: [...followed.incidents, ...settled.incidents],
          changed: [...changed, ...followed.changed, ...settled.changed],
        },
      );
    },
  });
}

async function unknownCommune(tx: Tx, event: RollEvent): Promise<RefusalOf<'commune-unknown'> | undefined> {
  if (event.event !== 'moves') return undefined;
  const code = communeOf(event.to);
  return (await loadCommunes(tx, [code])).has(code) ? undefined : { code: 'commune-unknown', commune: code };
}

/** a town hall keeps the roll of its own commune; the administration, all of them. */
function isOfCaller({ caller }: CallContext, person: ElectorRecord): boolean {
  const { commune } = caller.actor;
  return caller.account.role === 'admin' || (commune !== undefined && communesOf(person).includes(commune));
}
