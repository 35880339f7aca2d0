import type { Day } from '#core/calendar/day.ts';
import type { Instant, TimeZone } from '#core/calendar/instant.ts';
import type { StationId } from '#core/model/ids.ts';
import type { MessageSubject } from '#core/model/message.ts';
import type { Procuration, Status } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import {
  lettersToPrint,
  newestIncidents,
  newestNotices,
  newestRejected,
  newestTies,
} from '#drizzle/queries/attention.ts';
import { zoneOf } from '#drizzle/queries/places.ts';
import { loadProcurations } from '#drizzle/queries/procurations.ts';
import type { IncidentRow } from '#drizzle/queries/records.ts';
import type { CallContext } from '#server/api/context.ts';
import { callerCommune } from '#server/api/scope.ts';
import { loadPeople, type People, type Person } from '#server/views/person.ts';

/** A procuration that a person of the town hall looks at. */
export type SeenProcuration = {
  readonly id: string;
  readonly at: Instant;
  readonly day: Day;
  readonly recordedNo: number;
  readonly mandant: Person;
  readonly mandataire: Person;
  readonly status: Status;
  readonly reasons: readonly Refusal[];
};
export type SeenLetter = {
  readonly id: string;
  readonly at: Instant;
  readonly to: Person;
  readonly about: MessageSubject;
  /** False where an e-mail did not reach the mandant. */
  readonly hasNoAddress: boolean;
};
export type SeenIncident = {
  readonly id: string;
  readonly at: Instant;
  readonly kind: IncidentRow['kind'];
  readonly station: StationId | undefined;
  /** As the bureau wrote it into its minutes. */
  readonly text: string | undefined;
};

/** What is decided already, and still wants a person's eye: each kind the newest first. */
export type Attention = {
  /** Where the town hall is: hours are said by its clocks. */
  readonly zone: TimeZone;
  readonly rejected: readonly SeenProcuration[];
  readonly letters: readonly SeenLetter[];
  readonly notices: readonly SeenProcuration[];
  readonly ties: readonly SeenProcuration[];
  readonly incidents: readonly SeenIncident[];
};

/** The most of each kind shown at once. */
const MOST = 100;

/** what a town hall looks at besides what it decides. The people are logged. */
export async function attention(context: CallContext): Promise<Attention> {
  const { database, caller, clock, access } = context;
  const newest = { commune: callerCommune(context), limit: MOST };
  const seen = await inTransaction(database, { actor: caller.actor, access: 'read' }, async (tx) => {
    const at = clock();
    const [rejected, ties, notices] = [
      await loadProcurations(tx, newestRejected(newest), at),
      await loadProcurations(tx, newestTies(newest), at),
      await loadProcurations(tx, newestNotices(newest), at),
    ];
    const letters = await lettersToPrint(tx, newest);
    const incidents = await newestIncidents(tx, newest);
    const people = await loadPeople(
      tx,
      [
        ...[...rejected, ...ties, ...notices].flatMap(({ mandant, mandataire }) => [mandant, mandataire]),
        ...letters.map(({ elector }) => elector),
      ],
      at,
    );
    return {
      zone: await zoneOf(tx, newest.commune),
      rejected: viewsOf(rejected, people),
      letters: letters.map(({ elector, queuedAt, ...letter }) => ({ ...letter, at: queuedAt, to: people(elector) })),
      notices: viewsOf(notices, people),
      ties: viewsOf(ties, people),
      incidents: incidents.map(({ id, at: on, kind, station, facts }) => ({
        id,
        at: on,
        kind,
        station: station ?? undefined,
        text: kind === 'written' ? textOf(facts) : undefined,
      })),
    };
  });
  const read = new Set([
    ...[...seen.rejected, ...seen.ties, ...seen.notices].map(({ mandant }) => mandant.elector),
    ...seen.letters.map(({ to }) => to.elector),
  ]);
  for (const elector of read) access.read(caller, 'procuration.attention', elector);
  return seen;
}

/** Undefined once a purge has emptied it. */
function textOf(facts: unknown): string | undefined {
  const { text } = facts as { readonly text?: string };
  return text;
}

function viewsOf(procurations: readonly Procuration[], people: People): readonly SeenProcuration[] {
  return procurations
    .map((procuration) => {
      const { id, status, establishment, mandant, mandataire } = procuration;
      const { at, day, recordedNo } = establishment;
      const reasons = 'reasons' in procuration ? procuration.reasons : [];
      return {
        ...{ id, at, day, recordedNo, status, reasons },
        mandant: people(mandant),
        mandataire: people(mandataire),
      };
    })
    .toSorted((a, b) => b.recordedNo - a.recordedNo);
}
