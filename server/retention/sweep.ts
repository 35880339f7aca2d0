import { addMinutes } from '#core/calendar/instant.ts';
import { faultOf } from '#drizzle/connection/errors.ts';
import { deleteExpiredSessions } from '#drizzle/queries/accounts.ts';
import { deleteMissesBefore } from '#drizzle/queries/attempts.ts';
import { deleteKeysBefore } from '#drizzle/queries/idempotency.ts';
import { deleteSourcesBefore } from '#drizzle/queries/known-sources.ts';
import { deleteDraftsBefore } from '#drizzle/queries/paper-sheets.ts';
import { deleteFilesBefore } from '#drizzle/queries/roll-file/staging.ts';
import type { ServerContext } from '#server/api/context.ts';
import { KNOWN_FOR } from '#server/limits/password-standing.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { recordEntries } from '#server/records/said-rows.ts';
import { purgeDaily } from '#server/retention/daily.ts';
import { asSystem } from '#server/transactions/as-system.ts';

/** Minutes that an idempotency key is kept. */
const KEYS_KEPT = 7 * 24 * 60;
/** Minutes after which no miss is left in mind (`THROTTLES`). */
const MISSES_KEPT = 24 * 60;
/** Minutes that a file of the roll is kept that was never imported. */
const FILES_KEPT = 24 * 60;
/** Minutes that a form half typed is kept: the next working day. */
const DRAFTS_KEPT = 4 * 24 * 60;
/** Milliseconds between two sweeps. */
const EVERY = 3_600_000;

/**
 * Every hour: runs the day's purge if none ran yet, and deletes old keys, expired sessions, old
 * misses, files of the roll that were given up, and the sources that opened no account of late. Several
 * servers may sweep at once without harm.
 */
export function sweepHourly(context: ServerContext): void {
  const run = () => Promise.all([sweep(context), purgeDaily(context)]);
  const timer = setInterval(() => void run().catch((error) => context.log.warn(faultOf(error), 'sweep failed')), EVERY);
  timer.unref();
  context.closing.addEventListener('abort', () => clearInterval(timer));
}

type Context = Pick<ServerContext, 'database' | 'clock' | 'machineClock'>;

/** The log says how many keys are gone, so that none goes unseen. */
export function sweep({ database, clock, machineClock }: Context): Promise<void> {
  return asSystem(database, async (tx) => {
    const keys = await deleteKeysBefore(tx, addMinutes(machineClock(), -KEYS_KEPT));
    await deleteExpiredSessions(tx, machineClock());
    await deleteMissesBefore(tx, addMinutes(machineClock(), -MISSES_KEPT));
    await deleteFilesBefore(tx, addMinutes(machineClock(), -FILES_KEPT));
    await deleteSourcesBefore(tx, addMinutes(machineClock(), -KNOWN_FOR));
    await deleteDraftsBefore(tx, addMinutes(machineClock(), -DRAFTS_KEPT));
    if (keys === 0) return;
    const act = { chain: ADMIN_CHAIN, at: clock(), act: 'keys.sweep', account: undefined, body: { about: { keys } } };
    await recordEntries(tx, [act]);
  });
}
