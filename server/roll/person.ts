import type { LossEvent } from '#core/law/ending/roll-events.ts';
import type { Identity } from '#core/model/identity.ts';
import type { CommuneCode, ElectorId, StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { type ElectorRecord, loadElectors } from '#drizzle/queries/electors.ts';
import { BadInput } from '#server/api/errors.ts';
import { identify } from '#server/electors/identify.ts';

/** Someone on the rolls: an elector found before, or a full identity. */
export type NamedPerson = { readonly id: ElectorId } | Identity;

export type RollEventInput = { readonly elector: NamedPerson } & (
  | { readonly event: LossEvent }
  | { readonly event: 'moves'; readonly to: StationId }
);

/**
 * The one person named. Nobody or several is bad input: a town hall that records an event has the roll at
 * hand.
 */
export async function findPersonOnRoll(tx: Tx, named: NamedPerson): Promise<ElectorRecord> {
  const [id, ...others] = 'id' in named ? [named.id] : await identify(tx, named);
  const person = id === undefined || others.length > 0 ? undefined : (await loadElectors(tx, [id])).get(id);
  if (person === undefined) throw new BadInput('elector');
  return person;
}

/** The one person named, who is alive and was on a roll. */
export async function findLivingOnRoll(tx: Tx, named: NamedPerson): Promise<ElectorRecord> {
  const person = await findPersonOnRoll(tx, named);
  if (communesOf(person).length === 0 || person.lost?.what === 'dead') throw new BadInput('elector');
  return person;
}

/** The communes of the person's open registrations, or of the last one. */
export function communesOf({ registrations }: ElectorRecord): readonly CommuneCode[] {
  const open = registrations.filter(({ to }) => to === undefined);
  return (open.length > 0 ? open : registrations.slice(-1)).map(({ commune }) => commune);
}
