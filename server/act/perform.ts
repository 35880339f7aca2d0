import type { Instant } from '#core/calendar/instant.ts';
import type { ElectorId, ProcurationId, StationId } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Reasons } from '#core/model/verdict.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { isOvertaken, isTransient } from '#drizzle/connection/errors.ts';
import { inTransaction, pipelined } from '#drizzle/connection/transaction.ts';
import { lockElectors } from '#drizzle/queries/electors.ts';
import { type Claim, claimKey, type EarlierCall, storeAnswer } from '#drizzle/queries/idempotency.ts';
import type { RunningJob } from '#drizzle/queries/jobs.ts';
import { lockProcurations } from '#drizzle/queries/procurations.ts';
import {
  type IncidentRow,
  type ListChange,
  type MessageRow,
  queueMessages,
  writeIncidents,
} from '#drizzle/queries/records.ts';
import { appendChange, appendChanges, lockStations } from '#drizzle/queries/stations.ts';
import type { CallContext } from '#server/api/context.ts';
import { OtherInput, StartOver, TryAgain } from '#server/api/errors.ts';
import type { Answer } from '#server/api/refused.ts';
import { append, appendAll } from '#server/records/audit-chain.ts';
import { canonical, digest } from '#server/records/digest.ts';
import { findUnsettled, mergeLocks, recountBeforeAct } from '#server/recount/before-act.ts';
import type { Recounted } from '#server/recount/recount.ts';

/** The rows an act must hold before it decides; found without a lock, and found again under it. */
export type LockSet = {
  readonly electors: readonly ElectorId[];
  readonly procurations: readonly ProcurationId[];
  readonly stations: readonly StationId[];
};

/** What an act leaves besides what it saved while it decided: its audit entry, what is told, what the station's list shows. */
export type Outcome<Result> = {
  readonly answer: Answer<Result>;
  /** The commune of the mandant, or `admin`. */
  readonly chain: string;
  readonly auditFacts: unknown;
  readonly messages: readonly MessageRow[];
  readonly incidents: readonly IncidentRow[];
  readonly changed: readonly ListChange[];
  /** What the act saves itself with all that: nothing that it decides waits for it. */
  readonly save?: (tx: Tx) => Promise<void>;
};

/** One act by one caller. `decide` gets what `locksFor` found under the locks, loads the facts, asks core, saves; a refusal saves nothing. */
export type Command<Result, Found extends LockSet = LockSet> = {
  readonly name: string;
  readonly key: string;
  readonly input: unknown;
  readonly locksFor: (tx: Tx, now: Instant) => Promise<Found>;
  /** Nothing that anybody writes changes what `locksFor` finds: it is not found again under the locks. */
  readonly locksNeverChange?: boolean;
  readonly decide: (tx: Tx, now: Instant, found: Found) => Promise<Outcome<Result>>;
  /** What to say instead of the stored answer when what it told no longer stands. */
  readonly onReplay?: (tx: Tx, answer: Answer<Result>) => Promise<Answer<Result>>;
};

const TRIES = 5;

/** The one write path (design.md): key, locks, decision, audit, outbox and changes in one transaction; then the answer. */
export async function performAct<Result, Found extends LockSet>(
  context: CallContext,
  command: Command<Result, Found>,
): Promise<Answer<Result>> {
  const { answer, changed } = await withRetries(() => attempt(context, command));
  context.changeFeed.publish(changed.map(({ station }) => station));
  return answer;
}

/** Runs a transaction again that others overtook, `TRIES` times at most. */
export async function withRetries<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run();
    } catch (error) {
      const overtaken = isOvertaken(error);
      if (!(error instanceof StartOver) && !isTransient(error) && !overtaken) throw error;
      if (tries === TRIES) throw overtaken ? error : new TryAgain();
    }
  }
}

type Attempt<Result> = { readonly answer: Answer<Result>; readonly changed: readonly ListChange[] };

function attempt<Result, Found extends LockSet>(
  context: CallContext,
  command: Command<Result, Found>,
): Promise<Attempt<Result>> {
  const { actor, account } = context.caller;
  return inTransaction(context.database, { actor, access: 'decide' }, async (tx) => {
    const inputHash = digest(command.name, canonical(command.input));
    const claim = { account: account.id, key: command.key, act: command.name, inputHash, at: context.machineClock() };
    const [claimed, found] = await pipelined(claimKey(tx, claim), command.locksFor(tx, context.clock()));
    if (claimed.kind === 'gone') throw new StartOver();
    if (claimed.kind === 'earlier') {
      const answer = answerOf<Result>(claimed.earlier, inputHash);
      return { answer: command.onReplay ? await command.onReplay(tx, answer) : answer, changed: [] };
    }

    return perform(context, tx, { act: command, claim, found, running: claimed.running });
  });
}

type Claimed<Result, Found extends LockSet> = {
  readonly act: Command<Result, Found>;
  readonly claim: Claim;
  readonly found: Found;
  readonly running: RunningJob | undefined;
};

async function perform<Result, Found extends LockSet>(
  context: CallContext,
  tx: Tx,
  { act: command, claim, found, running }: Claimed<Result, Found>,
): Promise<Attempt<Result>> {
  const unsettled = running && (await findUnsettled(tx, running, { found, at: context.clock() }));
  await lockRows(tx, unsettled ? mergeLocks(found, unsettled.concerned) : found);
  const now = context.clock();
  const held = command.locksNeverChange ? found : await command.locksFor(tx, now);
  if (!sameLocks(found, held)) throw new StartOver();

  const recounted = unsettled && (await recountBeforeAct(context, tx, unsettled, now));
  const outcome = await command.decide(tx, now, held);
  const body = { about: outcome.auditFacts, ...refusedReasons(outcome.answer) };
  const entry = { chain: outcome.chain, at: now, act: command.name, account: claim.account, body };
  await pipelined(
    outcome.save?.(tx) ?? Promise.resolve(),
    recordEffects(tx, outcome, now),
    storeAnswer(tx, claim, JSON.stringify(outcome.answer)),
    recounted ? recordRecount(tx, { ...recounted, entries: [...recounted.entries, entry] }, now) : append(tx, entry),
  );
  return { answer: outcome.answer, changed: [...outcome.changed, ...(recounted?.changed ?? [])] };
}

/** Electors, procurations, stations, each by ascending id; what is found under the locks must be what they hold. */
export async function lockRows(tx: Tx, { electors, procurations, stations }: LockSet): Promise<void> {
  await pipelined(lockElectors(tx, electors), lockProcurations(tx, procurations), lockStations(tx, stations));
}

export function sameLocks(found: LockSet, again: LockSet): boolean {
  return canonical(sorted(found)) === canonical(sorted(again));
}

function sorted({ electors, procurations, stations }: LockSet) {
  return [electors, procurations, stations].map((ids) => [...ids].sort());
}

async function recordEffects<Result>(
  tx: Tx,
  { messages, incidents, changed }: Outcome<Result>,
  at: Instant,
): Promise<void> {
  const changes = changed.map((change) => appendChange(tx, { ...change, at }));
  await pipelined(...changes, queueMessages(tx, messages), writeIncidents(tx, incidents));
}

/** What settling people leaves, with the entry of the act that did it after theirs; the log last. */
export async function recordRecount(
  tx: Tx,
  { entries, messages, changed, incidents }: Recounted,
  at: Instant,
): Promise<void> {
  await pipelined(appendChanges(tx, changed, at), queueMessages(tx, messages), writeIncidents(tx, incidents));
  if (entries.length > 0) await appendAll(tx, entries);
}

function answerOf<Result>({ inputHash: stored, answer }: EarlierCall, inputHash: string): Answer<Result> {
  if (stored !== inputHash) throw new OtherInput();
  if (answer === null) throw new TryAgain();
  return JSON.parse(answer) as Answer<Result>;
}

function refusedReasons<Result>(answer: Answer<Result>): { readonly refused?: Reasons<Refusal> } {
  return answer.ok ? {} : { refused: answer.reasons };
}
