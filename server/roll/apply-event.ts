import type { Instant } from '#core/calendar/instant.ts';
import { afterMove, dayOfEvent, isSpecialAfter, listsAfter } from '#core/law/ending/moves.ts';
import { type ElectorChange, LOSS_OF } from '#core/law/ending/roll-events.ts';
import type { StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import type { ElectorRecord } from '#drizzle/queries/electors.ts';
import { loadCommunes, loadStation } from '#drizzle/queries/places.ts';
import { closeRegistrations, nextOrderNumber, openRegistrations, saveLoss } from '#drizzle/queries/roll.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import { uuid } from '#server/records/uuid.ts';
import { communesOf, type RollEventInput } from '#server/roll/person.ts';

type EventOfPerson = { readonly person: ElectorRecord; readonly event: RollEventInput; readonly now: Instant };

/** What the event makes of the elector; nothing is written. */
export async function changeByEvent(tx: Tx, { person, event, now }: EventOfPerson): Promise<ElectorChange> {
  if (event.event === 'moves') return changeByMove(tx, { person, to: event.to, now });
  const on = dayOfEvent(await zonesOf(tx, person), now);
  return { kind: 'lost', before: person, on, loss: LOSS_OF[event.event] };
}

/** Writes the event on the roll itself. */
export async function applyRollEvent(context: CallContext, tx: Tx, event: EventOfPerson): Promise<ElectorChange> {
  const change = await changeByEvent(tx, event);
  const { before, on } = change;
  await closeRegistrations(tx, before.id, on);
  const opened = change.kind === 'moved' ? change.after.registrations.slice(before.registrations.length) : [];
  await openRegistrations(
    tx,
    opened.map((line) => ({ ...line, id: uuid(context.machineClock), elector: before.id })),
  );
  await saveLoss(tx, before.id, change.kind === 'lost' ? { what: change.loss, on } : undefined);
  return change;
}

type Move = { readonly person: ElectorRecord; readonly to: StationId; readonly now: Instant };

/** registrations end in the old commune on the day those in the new one begin, last in their lists. */
async function changeByMove(tx: Tx, { person, to, now }: Move): Promise<ElectorChange> {
  const place = await loadStation(tx, to);
  if (place === undefined) throw new BadInput('to');
  const { commune } = place;
  const lists = listsAfter(person, commune);
  if (lists.length === 0) throw new BadInput('to');

  const on = dayOfEvent([...(await zonesOf(tx, person)), commune.zone], now);
  const lines = [];
  for (const list of lists) {
    lines.push({ list, number: await nextOrderNumber(tx, to, list), isSpecial: isSpecialAfter(person, list) });
  }
  return { kind: 'moved', before: person, after: afterMove(person, { commune, station: to, lines }, on), on };
}

async function zonesOf(tx: Tx, person: ElectorRecord) {
  return [...(await loadCommunes(tx, communesOf(person))).values()].map(({ zone }) => zone);
}
