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

/** Writes the event on the roll itself. */
export async function applyRollEvent(
  context: CallContext,
  tx: Tx,
  { person, event, now }: EventOfPerson,
): Promise<ElectorChange> {
  if (event.event === 'moves') return move(context, tx, { person, to: event.to, now });
  const on = dayOfEvent(await zonesOf(tx, person), now);
  const loss = LOSS_OF[event.event];
  await closeRegistrations(tx, person.id, on);
  await saveLoss(tx, person.id, { what: loss, on });
  return { kind: 'lost', before: person, on, loss };
}

type Move = { readonly person: ElectorRecord; readonly to: StationId; readonly now: Instant };

/** registrations end in the old commune on the day those in the new one begin, last in their lists. */
async function move(context: CallContext, tx: Tx, { person, to, now }: Move): Promise<ElectorChange> {
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
  const after = afterMove(person, { commune, station: to, lines }, on);
  await closeRegistrations(tx, person.id, on);
  await openRegistrations(
    tx,
    lines.map((line) => ({
      id: uuid(context.machineClock),
      elector: person.id,
      ...line,
      commune: commune.code,
      station: to,
      from: on,
    })),
  );
  await saveLoss(tx, person.id, undefined);
  return { kind: 'moved', before: person, after, on };
}

async function zonesOf(tx: Tx, person: ElectorRecord) {
  return [...(await loadCommunes(tx, communesOf(person))).values()].map(({ zone }) => zone);
}
