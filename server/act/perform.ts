import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction, pipelined } from '#drizzle/connection/transaction.ts';
import { type Claim, claimKey, storeAnswer } from '#drizzle/queries/idempotency.ts';
import type { RunningJob } from '#drizzle/queries/jobs.ts';
import { insertMark } from '#drizzle/queries/marks.ts';
import { type Attempt, answerOf, type Command, claimOf } from '#server/act/command.ts';
import { communesOf, type TakeChains, withinCommunes } from '#server/act/commune-limit.ts';
import { auditRecordOf } from '#server/act/outcome.ts';
import { performPlanned } from '#server/act/perform-planned.ts';
import type { CallContext } from '#server/api/context.ts';
import { StartOver } from '#server/api/errors.ts';
import type { Answer } from '#server/api/refused.ts';
import { findUnsettled, reassessBeforeAct } from '#server/reassessment/before-act.ts';
import { NOTHING_REASSESSED } from '#server/reassessment/reassess.ts';
import { mergeEffects, recordEffects } from '#server/records/effects.ts';
import { withRetries } from '#server/transactions/retry.ts';
import { type LockSet, lockRows, mergeLocks, sameLocks } from '#server/transactions/row-locks.ts';
import { checkSession } from '#server/transactions/session.ts';

/**
 * The one write path: key, session, locks, decision, audit, outbox and changes in one transaction; then the
 * answer. An act that can be planned takes two statements in all (`performPlanned`).
 */
export async function performAct<Result, Locks extends LockSet>(
  context: CallContext,
  command: Command<Result, Locks>,
): Promise<Answer<Result>> {
  const { answer, changed } = (await performPlanned(context, command)) ?? (await performLocked(context, command));
  context.changeFeed.publish(changed.map(({ station }) => station));
  return answer;
}

async function performLocked<Result, Locks extends LockSet>(
  context: CallContext,
  command: Command<Result, Locks>,
): Promise<Attempt<Result>> {
  return withinCommunes(context, (take) => withRetries(() => attempt(context, command, take)));
}

/**
 * The session is checked behind the key, and before what the locks may throw: who is signed out learns no
 * more.
 */
function attempt<Result, Locks extends LockSet>(
  context: CallContext,
  command: Command<Result, Locks>,
  take: TakeChains,
): Promise<Attempt<Result>> {
  const { actor } = context.caller;
  const pool = command.isLong ? 'long' : undefined;
  return inTransaction(context.database, { actor, access: 'decide', pool }, async (tx) => {
    const claim = claimOf(context, command);
    await command.lockFirst?.(tx);
    const [claimed, , locks] = await pipelined(
      claimKey(tx, claim),
      checkSession(tx, context),
      command.locksFor(tx, context.clock()),
    );
    if (claimed.kind === 'gone') throw new StartOver();
    if (claimed.kind === 'earlier') {
      const answer = answerOf<Result>(claimed.earlier, claim);
      return { answer: command.onReplay ? await command.onReplay(tx, answer) : answer, changed: [] };
    }

    return decideLocked(context, tx, { command, claim, locks, running: claimed.running, take });
  });
}

type ClaimedCommand<Result, Locks extends LockSet> = {
  readonly command: Command<Result, Locks>;
  readonly claim: Claim;
  /** Found without a lock. */
  readonly locks: Locks;
  readonly running: RunningJob | undefined;
  readonly take: TakeChains;
};

async function decideLocked<Result, Locks extends LockSet>(
  context: CallContext,
  tx: Tx,
  { command, claim, locks, running, take }: ClaimedCommand<Result, Locks>,
): Promise<Attempt<Result>> {
  const unsettled = running && (await findUnsettled(tx, running, { people: locks.electors, at: context.clock() }));
  take(communesOf(locks));
  await lockRows(tx, unsettled ? mergeLocks(locks, unsettled.group) : locks);
  const now = context.clock();
  const locked = command.locksNeverChange ? locks : await command.locksFor(tx, now);
  if (!sameLocks(locks, locked)) throw new StartOver();

  const reassessed = unsettled ? await reassessBeforeAct(context, tx, unsettled, now) : NOTHING_REASSESSED;
  const outcome = await command.decide(tx, now, locked);

  const entries = [...reassessed.entries, auditRecordOf(claim, outcome, now)];
  take(entries.map(({ chain }) => chain));
  const effects = mergeEffects(reassessed, outcome);
  await pipelined(
    outcome.mark ? insertMark(tx, outcome.mark, claim.account) : Promise.resolve(),
    storeAnswer(tx, claim, JSON.stringify(outcome.answer)),
    recordEffects(tx, effects, { entries, at: now }),
  );
  return { answer: outcome.answer, changed: effects.changed };
}
