import { addMinutes, type Instant } from '#core/calendar/instant.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import { refused } from '#core/model/verdict.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { findClaim, releaseClaim, takeClaim } from '#drizzle/queries/control-claims.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { callerCommune } from '#server/api/scope.ts';
import { type ControlCard, checksOf, readCard } from '#server/procurations/control-card.ts';
import { loadFacts } from '#server/procurations/facts.ts';
import { mayDecide } from '#server/procurations/may-decide.ts';
import { loadProcuration } from '#server/procurations/rows-to-lock.ts';

/** Minutes without a sign of life after which another agent takes a procuration over. */
const STALE_AFTER = 3;

/** Claims that count are seen since then, by the machine's clock. */
export function staleBefore({ machineClock }: CallContext): Instant {
  return addMinutes(machineClock(), -STALE_AFTER);
}

/**
 * opens a procuration in control for an agent of its town hall, and holds it so that no other agent
 * decides on it. Its card says what the automatic checks find now. Logged.
 */
export async function claimControl(context: CallContext, id: ProcurationId): Promise<Answer<ControlCard>> {
  const { database, caller, clock } = context;
  const claimed = await inTransaction(database, { actor: caller.actor, access: 'decide' }, async (tx) => {
    const now = clock();
    const open = mayDecide(await loadProcuration(tx, id, now), callerCommune(context));
    if (!open.ok) return open;
    const held = await hold(context, tx, id);
    return held.ok
      ? { ok: true as const, checks: checksOf(open.waiting, await loadFacts(tx, open.waiting, now), now) }
      : held;
  });
  return claimed.ok ? { ok: true, ...(await readCard(context, id, claimed.checks)) } : claimed;
}

/** The terminal still shows it. Refused where another agent has taken it over, or it is decided. */
export function renewClaim(context: CallContext, id: ProcurationId): Promise<Answer<object>> {
  const { database, caller, clock } = context;
  return inTransaction(database, { actor: caller.actor, access: 'decide' }, async (tx) => {
    const open = mayDecide(await loadProcuration(tx, id, clock()), callerCommune(context));
    return open.ok ? hold(context, tx, id) : open;
  });
}

/** Gives it back to the other agents. */
export function releaseControl({ database, caller }: CallContext, id: ProcurationId): Promise<void> {
  return inTransaction(database, { actor: caller.actor, access: 'decide' }, (tx) =>
    releaseClaim(tx, id, caller.tokenHash),
  );
}

type Held = RefusalOf<'control-claimed'>;

async function hold(context: CallContext, tx: Tx, procuration: ProcurationId) {
  const { caller, machineClock } = context;
  const at = machineClock();
  const own = { session: caller.tokenHash, who: caller.account.who, claimedAt: at, seenAt: at };
  await takeClaim(tx, { procuration, commune: callerCommune(context), ...own }, staleBefore(context));
  const other = await heldByAnother(context, tx, procuration);
  return other ? refused<Held>(other) : { ok: true as const };
}

/** why this session decides nothing of a procuration that another one has open. */
export async function heldByAnother(context: CallContext, tx: Tx, id: ProcurationId): Promise<Held | undefined> {
  const claim = await findClaim(tx, id, staleBefore(context));
  if (claim === undefined || claim.session === context.caller.tokenHash) return undefined;
  return { code: 'control-claimed', who: claim.who };
}
