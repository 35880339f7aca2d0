import type { Instant } from '#core/calendar/instant.ts';
import type { CommuneCode } from '#core/model/ids.ts';
import type { InControl } from '#core/model/procuration.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { claimsOf } from '#drizzle/queries/control-claims.ts';
import { loadElectionsByIds } from '#drizzle/queries/places.ts';
import { byWaiting } from '#drizzle/queries/procuration-conditions.ts';
import { loadProcurations } from '#drizzle/queries/procurations.ts';
import type { CallContext } from '#server/api/context.ts';
import { callerCommune } from '#server/api/scope.ts';
import { staleBefore } from '#server/procurations/control-claims.ts';
import { viewOfWaiting, type WaitingView } from '#server/procurations/waiting-view.ts';
import { electionsOf } from '#server/views/given-procuration.ts';
import { loadPeople } from '#server/views/person.ts';

/** A procuration in control, and the other agent who has it open to decide on it. */
export type Waiting = WaitingView & { readonly openAt: string | undefined };

/** The most shown at once, the oldest: the others follow as these are decided. */
const MOST = 200;

/** the procurations in control of the caller's town hall, the oldest first. Logged. */
export async function waiting(
  context: CallContext,
): Promise<{ readonly waiting: readonly Waiting[]; readonly more: number }> {
  const { database, caller, clock, access } = context;
  const commune = callerCommune(context);
  const { procurations, more } = await inTransaction(database, { actor: caller.actor, access: 'read' }, async (tx) => {
    const at = clock();
    const all = await loadInControl(tx, commune, at);
    const inControl = all.slice(0, MOST);
    const people = await loadPeople(
      tx,
      inControl.flatMap(({ mandant, mandataire }) => [mandant, mandataire]),
      at,
    );
    const elections = await loadElectionsByIds(tx, electionsOf(inControl));
    const claims = await claimsOf(tx, commune, staleBefore(context));
    const others = new Map(
      claims.filter(({ session }) => session !== caller.tokenHash).map(({ procuration, who }) => [procuration, who]),
    );
    const shown = inControl.map((procuration) => ({
      ...viewOfWaiting(procuration, { people, elections }),
      openAt: others.get(procuration.id),
    }));
    return { procurations: shown, more: all.length - shown.length };
  });
  for (const { mandant } of procurations) access.read(caller, 'procuration.waiting', mandant.elector);
  return { waiting: procurations, more };
}

/** How many wait, and the date of the oldest act: no name is read. */
export async function countWaiting(context: CallContext) {
  const { database, caller, clock } = context;
  const inControl = await inTransaction(database, { actor: caller.actor, access: 'read' }, (tx) =>
    loadInControl(tx, callerCommune(context), clock()),
  );
  return { waiting: inControl.length, oldest: inControl[0]?.establishment.day };
}

/** Those whose time is over have expired, and wait for nobody. */
async function loadInControl(tx: Tx, commune: CommuneCode, at: Instant): Promise<readonly InControl[]> {
  const all = await loadProcurations(tx, byWaiting(commune), at);
  return all
    .filter((procuration) => procuration.status === 'in-control')
    .toSorted((a, b) => a.establishment.recordedNo - b.establishment.recordedNo);
}
