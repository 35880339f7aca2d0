import type { Day } from '#core/calendar/day.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { refused } from '#core/model/verdict.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { refusalOfEvent } from '#server/roll/admit-event.ts';
import { endsByEvent } from '#server/roll/after-event.ts';
import { changeByEvent } from '#server/roll/apply-event.ts';
import { livingProcurationsOf } from '#server/roll/involved.ts';
import { findLivingOnRoll, type RollEventInput } from '#server/roll/person.ts';
import { loadPeople, type Person } from '#server/views/person.ts';

/** A procuration of the person, and why the event would end it; undefined where it stays valid. */
export type PreviewedEnd = {
  readonly procuration: ProcurationId;
  readonly mandant: Person;
  readonly mandataire: Person;
  readonly reason: Refusal | undefined;
};
/** The first day of the event's effect, and what it would make of procurations given and held. */
export type EventPreview = { readonly on: Day; readonly procurations: readonly PreviewedEnd[] };

/** what the record of an event would do, before it is done. The people are logged as read. */
export async function previewEvent(context: CallContext, event: RollEventInput): Promise<Answer<EventPreview>> {
  const { database, caller, clock, access } = context;
  const now = clock();
  const preview = await inTransaction(
    database,
    { actor: caller.actor, access: 'decide' },
    async (tx): Promise<Answer<EventPreview>> => {
      const person = await findLivingOnRoll(tx, event.elector);
      const refusal = await refusalOfEvent(context, tx, { person, event });
      if (refusal) return refused(refusal);
      const change = await changeByEvent(tx, { person, event, now });
      const living = await livingProcurationsOf(tx, person.id, now);
      const ends = await endsByEvent(tx, { change, living });
      const people = await loadPeople(
        tx,
        living.flatMap(({ mandant, mandataire }) => [mandant, mandataire]),
        now,
      );
      const procurations = ends.map(({ procuration: { id, mandant, mandataire }, reason }) => {
        return { procuration: id, mandant: people(mandant), mandataire: people(mandataire), reason };
      });
      return { ok: true, on: change.on, procurations };
    },
  );
  const seen = preview.ok ? preview.procurations.flatMap((its) => [its.mandant, its.mandataire]) : [];
  for (const elector of new Set(seen.map(({ elector: id }) => id))) access.read(caller, 'roll.previewEvent', elector);
  return preview;
}
