import type { Instant } from '#core/calendar/instant.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Reasons } from '#core/model/verdict.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction, pipelined } from '#drizzle/connection/transaction.ts';
import { type Claim, claimKey, type EarlierCall, storeAnswer } from '#drizzle/queries/idempotency.ts';
import type { RunningJob } from '#drizzle/queries/jobs.ts';
import type { ListChange } from '#drizzle/queries/records.ts';
import type { Outcome } from '#server/act/outcome.ts';
import type { CallContext } from '#server/api/context.ts';
import { OtherInput, StartOver, TryAgain } from '#server/api/errors.ts';
import type { Answer } from '#server/api/refused.ts';
import { findUnsettled, reassessBeforeAct } from '#server/reassessment/before-act.ts';
import { NOTHING_REASSESSED } from '#server/reassessment/reassess.ts';
import { canonical, digest } from '#server/records/digest.ts';
import { mergeEffects, recordEffects } from '#server/records/effects.ts';
import { withRetries } from '#server/transactions/retry.ts';
import { type LockSet, lockRows, mergeLocks, sameLocks } from '#server/transactions/row-locks.ts';

/**
 * One act by one caller. `decide` runs with the rows of `locksFor` locked: it loads the facts, asks core and
 * saves; a refusal saves nothing.
 */
export type Command<Result, Locks extends LockSet = LockSet> = {
  readonly name: string;
  readonly key: string;
  readonly input: unknown;
  readonly locksFor: (tx: Tx, now: Instant) => Promise<Locks>;
  /** No act changes what `locksFor` finds, so `performAct` does not call `locksFor` again under the locks. */
  readonly locksNeverChange?: boolean;
  readonly decide: (tx: Tx, now: Instant, locks: Locks) => Promise<Outcome<Result>>;
  /** The answer to the same key sent again, when the stored one may no longer be true. */
  readonly onReplay?: (tx: Tx, answer: Answer<Result>) => Promise<Answer<Result>>;
};

/**
 * The one write path: key, locks, decision, audit, outbox and changes in one transaction; then
 * the answer.
 */
export async function performAct<Result, Locks extends LockSet>(
  context: CallContext,
  command: Command<Result, Locks>,
): Promise<Answer<Result>> {
  const { answer, changed } = await withRetries(() => attempt(context, command));
  context.changeFeed.publish(changed.map(({ station }) => station));
  return answer;
}

type Attempt<Result> = { readonly answer: Answer<Result>; readonly changed: readonly ListChange[] };

function attempt<Result, Locks extends LockSet>(
  context: CallContext,
  command: Command<Result, Locks>,
): Promise<Attempt<Result>> {
  const { actor, account } = context.caller;
  return inTransaction(context.database, { actor, access: 'decide' }, async (tx) => {
    const inputHash = digest(command.name, canonical(command.input));
    const claim = { account: account.id, key: command.key, act: command.name, inputHash, at: context.machineClock() };
    const [claimed, locks] = await pipelined(claimKey(tx, claim), command.locksFor(tx, context.clock()));
    if (claimed.kind === 'gone') throw new StartOver();
    if (claimed.kind === 'earlier') {
      const answer = answerOf<Result>(claimed.earlier, inputHash);
      return { answer: command.onReplay ? await command.onReplay(tx, answer) : answer, changed: [] };
    }

    return decideLocked(context, tx, { command, claim, locks, running: claimed.running });
  });
}

type ClaimedCommand<Result, Locks extends LockSet> = {
  readonly command: Command<Result, Locks>;
  readonly claim: Claim;
  /** Found without a lock. */
  readonly locks: Locks;
  readonly running: RunningJob | undefined;
};

async function decideLocked<Result, Locks extends LockSet>(
  context: CallContext,
  tx: Tx,
  { command, claim, locks, running }: ClaimedCommand<Result, Locks>,
): Promise<Attempt<Result>> {
  const unsettled = running && (await findUnsettled(tx, running, { people: locks.electors, at: context.clock() }));
  await lockRows(tx, unsettled ? mergeLocks(locks, unsettled.group) : locks);
  const now = context.clock();
  const locked = command.locksNeverChange ? locks : await command.locksFor(tx, now);
  if (!sameLocks(locks, locked)) throw new StartOver();

  const reassessed = unsettled ? await reassessBeforeAct(context, tx, unsettled, now) : NOTHING_REASSESSED;
  const outcome = await command.decide(tx, now, locked);

  const body = { about: outcome.auditFacts, ...refusedReasons(outcome.answer) };
  const entry = { chain: outcome.chain, at: now, act: command.name, account: claim.account, body };
  const effects = mergeEffects(reassessed, outcome);
  await pipelined(
    outcome.save?.(tx) ?? Promise.resolve(),
    storeAnswer(tx, claim, JSON.stringify(outcome.answer)),
    recordEffects(tx, effects, { entries: [...reassessed.entries, entry], at: now }),
  );
  return { answer: outcome.answer, changed: effects.changed };
}

function answerOf<Result>({ inputHash: stored, answer }: EarlierCall, inputHash: string): Answer<Result> {
  if (stored !== inputHash) throw new OtherInput();
  if (answer === null) throw new TryAgain();
  return JSON.parse(answer) as Answer<Result>;
}

function refusedReasons<Result>(answer: Answer<Result>): { readonly refused?: Reasons<Refusal> } {
  return answer.ok ? {} : { refused: answer.reasons };
}
