import type { Day } from '#core/calendar/day.ts';
import { dayAt, PARIS } from '#core/calendar/instant.ts';
import { stationNumber } from '#core/messages/phrases.ts';
import { registrationOn } from '#core/model/elector.ts';
import type { CommuneCode, ElectorId, ProcurationId, StationId } from '#core/model/ids.ts';
import type { Procuration, Status } from '#core/model/procuration.ts';
import type { RegisterName } from '#core/model/register.ts';
import type { Asked } from '#core/search/asked.ts';
import { type KnownReason, type Reason, reasonsFor } from '#core/search/reasons.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { loadElectors, loadNames, type PersonNames } from '#drizzle/queries/electors.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';
import { ofPeople } from '#drizzle/queries/procuration-conditions.ts';
import { loadProcurations } from '#drizzle/queries/procurations.ts';
import type { CallContext } from '#server/api/context.ts';
import { callerCommune } from '#server/api/scope.ts';
import { type Person, personOf } from '#server/views/person.ts';

/** One that the person gave or holds, and the other party. */
export type FoundProcuration = {
  readonly procuration: ProcurationId;
  /** The number of the act, as its receipt shows it. */
  readonly recordedNo: number;
  readonly status: Status;
  readonly day: Day;
  readonly other: RegisterName;
};

export type FoundPerson = {
  readonly person: Person;
  readonly nne: string | undefined;
  /** Where the person votes in this commune; undefined for who is on none of its lists now. */
  readonly station: StationId | undefined;
  readonly reasons: readonly [Reason, ...Reason[]];
  readonly gives: readonly FoundProcuration[];
  readonly holds: readonly FoundProcuration[];
};

type Facts = {
  readonly records: Awaited<ReturnType<typeof loadElectors>>;
  readonly communes: Awaited<ReturnType<typeof loadCommunes>>;
  readonly procurations: readonly Procuration[];
  readonly names: ReadonlyMap<ElectorId, PersonNames>;
  readonly context: CallContext;
};

export async function loadFacts(tx: Tx, context: CallContext, ids: readonly ElectorId[]): Promise<Facts> {
  const records = await loadElectors(tx, ids);
  const lines = [...records.values()].flatMap(({ registrations }) => registrations);
  const communes = await loadCommunes(tx, [...new Set(lines.map(({ commune }) => commune))]);
  const procurations =
    ids.length === 0 ? [] : await loadProcurations(tx, ofPeople({ mandants: ids, mandataires: ids }), context.clock());
  const parties = procurations.flatMap(({ mandant, mandataire }) => [mandant, mandataire]);
  return { records, communes, procurations, names: await loadNames(tx, [...new Set(parties)]), context };
}

type Why = { readonly asked: Asked; readonly known: readonly KnownReason[] };

/** Undefined for whom the scope does not show. */
export function viewOf(
  id: ElectorId,
  { records, communes, procurations, names, context }: Facts,
  { asked, known }: Why,
): FoundPerson | undefined {
  const record = records.get(id);
  if (record === undefined) return undefined;
  const [surest = 'state', ...others] = reasonsFor(asked, record, known);
  const view = (procuration: Procuration, party: ElectorId) => procurationView(procuration, names.get(party));
  return {
    person: personOf(record, communes, context.clock()),
    nne: record.nne,
    station: stationIn(callerCommune(context), record, dayAt(context.clock(), PARIS)),
    reasons: [surest, ...others],
    gives: procurations.filter((its) => its.mandant === id).flatMap((its) => view(its, its.mandataire)),
    holds: procurations.filter((its) => its.mandataire === id).flatMap((its) => view(its, its.mandant)),
  };
}

function procurationView(procuration: Procuration, other: PersonNames | undefined): readonly FoundProcuration[] {
  if (other === undefined) return [];
  const { id, status, establishment } = procuration;
  const { recordedNo, day } = establishment;
  const { lastName, usageName, firstNames } = other;
  return [{ procuration: id, recordedNo, status, day, other: { lastName, usageName, firstNames } }];
}

function stationIn(
  commune: CommuneCode,
  { registrations }: Parameters<typeof registrationOn>[0],
  today: Day,
): StationId | undefined {
  return registrationOn({ registrations: registrations.filter((line) => line.commune === commune) }, today)?.station;
}

/** Whether a person fits what was asked beside the names: station, status and month of a procuration. */
export function isWanted({ station, gives, holds }: FoundPerson, asked: Asked): boolean {
  const isThere = asked.station === undefined || (station !== undefined && stationNumber(station) === asked.station);
  if (asked.status === undefined && asked.month === undefined) return isThere;
  return (
    isThere &&
    [...gives, ...holds].some(
      ({ status, day }) => (asked.status ?? status) === status && day.startsWith(asked.month ?? ''),
    )
  );
}
