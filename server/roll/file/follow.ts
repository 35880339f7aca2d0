import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { ElectorId, ProcurationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { loadElectors } from '#drizzle/queries/electors.ts';
import type { CallContext } from '#server/api/context.ts';
import type { AuditRecord } from '#server/records/audit-chain.ts';
import { type Effects, mergeEffects, NO_EFFECTS } from '#server/records/effects.ts';
import { followEvent } from '#server/roll/after-event.ts';
import { livingProcurationsOf, locksForPerson } from '#server/roll/involved.ts';
import { affectedByMove, reassessMover } from '#server/roll/reassess-mover.ts';
import { type LockSet, mergeLocks, NO_LOCKS } from '#server/transactions/row-locks.ts';

/** Everything that the changes of these people may write of procurations. */
export async function locksForChanged(tx: Tx, people: readonly ElectorId[], at: Instant): Promise<LockSet> {
  let locks = NO_LOCKS;
  for (const person of people) {
    const living = await livingProcurationsOf(tx, person, at);
    locks = mergeLocks(locks, await locksForPerson(tx, { person, living }, at));
    locks = mergeLocks(locks, await affectedByMove(tx, { person, living }, at));
  }
  return locks;
}

type Changed = { readonly elector: ElectorId; readonly isLost: boolean };
type Changes = { readonly changed: readonly Changed[]; readonly on: Day; readonly at: Instant };
type Followed = Effects & { readonly annulled: readonly ProcurationId[]; readonly entries: readonly AuditRecord[] };

/** the effects of changes that `write` makes, on the procurations of each person in turn. */
export async function followChanges(
  context: CallContext,
  tx: Tx,
  { changed, on, at }: Changes,
  write: () => Promise<void>,
): Promise<Followed> {
  const people = changed.map(({ elector }) => elector);
  const before = await loadElectors(tx, people);
  await write();
  const after = await loadElectors(tx, people);

  let effects: Effects = NO_EFFECTS;
  const annulled: ProcurationId[] = [];
  const entries: AuditRecord[] = [];
  for (const { elector, isLost } of changed) {
    const [was, is] = [before.get(elector), after.get(elector)];
    if (was === undefined || is === undefined) throw new Error('an elector who was counted is not there');
    const change = isLost
      ? ({ kind: 'lost', before: was, on, loss: 'struck-off' } as const)
      : ({ kind: 'moved', before: was, after: is, on } as const);
    const living = await livingProcurationsOf(tx, elector, at);
    const followed = await followEvent(context, tx, { change, living, at });
    const reassessed = await reassessMover(context, tx, { change, living, at });
    effects = mergeEffects(effects, followed, reassessed);
    annulled.push(...followed.annulled);
    entries.push(...reassessed.entries);
  }
  return { ...effects, annulled, entries };
}
