import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import type { Flag, Procuration, Way } from '#core/model/procuration.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { loadElectionsByIds } from '#drizzle/queries/places.ts';
import { byWaiting } from '#drizzle/queries/procuration-conditions.ts';
import { loadProcurations } from '#drizzle/queries/procurations.ts';
import type { CallContext } from '#server/api/context.ts';
import { callerCommune } from '#server/api/scope.ts';
import { electionsOf } from '#server/views/given-procuration.ts';
import { loadPeople, type Person } from '#server/views/person.ts';
import { type RoundView, roundViews } from '#server/views/round.ts';

/** A procuration in control: its parties, since when, and what a person must check. */
export type Waiting = {
  readonly procuration: ProcurationId;
  readonly mandant: Person;
  readonly mandataire: Person;
  /** Of its establishment, or of the recording of its form. */
  readonly since: Instant;
  /** The date of the act, or the one written on the form. */
  readonly day: Day;
  readonly way: Way;
  readonly rounds: readonly RoundView[];
  readonly until: Day | undefined;
  readonly flags: readonly Flag[];
};

/** The most shown at once, the oldest: the others follow as these are decided. */
const MOST = 200;

/** the procurations in control of the caller's town hall, by establishment. Logged. */
export async function waiting(context: CallContext): Promise<{ readonly waiting: readonly Waiting[] }> {
  const { database, caller, clock, access } = context;
  const commune = callerCommune(context);
  const procurations = await inTransaction(database, { actor: caller.actor, access: 'read' }, async (tx) => {
    const at = clock();
    const all = await loadProcurations(tx, byWaiting(commune), at);
    const inControl = all.filter(({ status }) => status === 'in-control').slice(0, MOST);
    const ids = inControl.flatMap(({ mandant, mandataire }) => [mandant, mandataire]);
    const people = await loadPeople(tx, ids, at);
    const elections = await loadElectionsByIds(tx, electionsOf(inControl));
    return inControl.map((procuration) => ({
      ...viewOf(procuration),
      mandant: people(procuration.mandant),
      mandataire: people(procuration.mandataire),
      rounds: roundViews(procuration.rounds, elections),
    }));
  });
  for (const { mandant } of procurations) access.read(caller, 'procuration.waiting', mandant.elector);
  return { waiting: procurations };
}

function viewOf({ id, establishment, validity, flags }: Procuration) {
  const { at: since, day, way } = establishment;
  return { procuration: id, since, day, way, until: validity.kind === 'period' ? validity.until : undefined, flags };
}
