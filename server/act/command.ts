import type { Instant } from '#core/calendar/instant.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import type { Claim, EarlierCall } from '#drizzle/queries/idempotency.ts';
import type { ListChange } from '#drizzle/queries/records.ts';
import type { StationGuard } from '#drizzle/queries/station-acts.ts';
import type { Vote, VoteFacts } from '#drizzle/queries/vote-facts.ts';
import type { Outcome } from '#server/act/outcome.ts';
import type { CallContext } from '#server/api/context.ts';
import { OtherInput, TryAgain } from '#server/api/errors.ts';
import type { Answer } from '#server/api/refused.ts';
import { canonical, digest } from '#server/records/digest.ts';
import type { LockSet } from '#server/transactions/row-locks.ts';

/**
 * One act by one caller. `decide` runs with the rows of `locksFor` locked: it loads the facts, asks core and
 * saves; a refusal saves nothing.
 */
export type Command<Result, Locks extends LockSet = LockSet> = {
  readonly name: string;
  readonly key: string;
  readonly input: unknown;
  /**
   * Takes the locks that must come before the key. An account: a key holds that of its caller, so two who
   * lock each other would wait for each other. A round: of two calls with one key, one could hold the key and
   * the other the round.
   */
  readonly lockFirst?: (tx: Tx) => Promise<unknown>;
  /** Its statements may take minutes. */
  readonly isLong?: boolean;
  readonly locksFor: (tx: Tx, now: Instant) => Promise<Locks>;
  /** No act changes what `locksFor` finds, so `performAct` does not call `locksFor` again under the locks. */
  readonly locksNeverChange?: boolean;
  readonly decide: (tx: Tx, now: Instant, locks: Locks) => Promise<Outcome<Result>>;
  readonly plan?: VotePlan<Result> | OwnPlan<Result>;
  /** The answer to the same key sent again, when the stored one may no longer be true. */
  readonly onReplay?: (tx: Tx, answer: Answer<Result>) => Promise<Answer<Result>>;
};

/**
 * An act that reads its facts and writes itself by statements of its own; undefined where it needs its locks
 * first.
 */
export type OwnPlan<Result> = { readonly perform: (claim: Claim) => Promise<Attempt<Result> | undefined> };

export type Attempt<Result> = { readonly answer: Answer<Result>; readonly changed: readonly ListChange[] };

/**
 * A vote at a station decided by facts that were read without locks. It is written if the same facts hold
 * under the locks.
 */
export type VotePlan<Result> = {
  readonly vote: Vote;
  /** Undefined where only locked facts decide. */
  readonly decide: (facts: VoteFacts, now: Instant) => PlannedAct<Result> | undefined;
};

/** The outcome of a vote at a station, and what must still be so when it is written. */
export type PlannedAct<Result> = {
  readonly outcome: Outcome<Result>;
  readonly guard: Omit<StationGuard, 'jobs'>;
};

/** The key of a call, with what the call asks. */
export function claimOf(
  context: CallContext,
  { name, key, input }: Pick<Command<unknown>, 'name' | 'key' | 'input'>,
): Claim {
  const inputHash = digest(name, canonical(input));
  const { account, actor, tokenHash } = context.caller;
  return { account: account.id, tokenHash, role: actor.role, key, act: name, inputHash, at: context.machineClock() };
}

/** The answer that the first call with a key got. */
export function answerOf<Result>({ inputHash: stored, answer }: EarlierCall, { inputHash }: Claim): Answer<Result> {
  if (stored !== inputHash) throw new OtherInput();
  if (answer === null) throw new TryAgain();
  return JSON.parse(answer) as Answer<Result>;
}
