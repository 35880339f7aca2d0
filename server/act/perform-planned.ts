import type { Clock, Instant } from '#core/calendar/instant.ts';
import { isOvertaken, isTransient } from '#drizzle/connection/errors.ts';
import { inStatement } from '#drizzle/connection/single-statement.ts';
import { mapRead, read, together } from '#drizzle/connection/statement.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import type { ListChange } from '#drizzle/queries/records.ts';
import { recordStationAct, selectJobCount } from '#drizzle/queries/station-acts.ts';
import { answerOf, type Command, claimOf } from '#server/act/command.ts';
import { auditRecordOf, type Outcome } from '#server/act/outcome.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import type { Answer } from '#server/api/refused.ts';
import { sealedEntry } from '#server/records/audit-chain.ts';
import { mustBeOpen, selectSession } from '#server/transactions/session.ts';

export type Attempt<Result> = { readonly answer: Answer<Result>; readonly changed: readonly ListChange[] };

/**
 * An act in two statements: the facts, read without locks; and, once core has decided on them, the whole write
 * under the locks, if the facts still hold. Undefined, with nothing written: the act needs its locks first, since a
 * job runs or another act came between.
 */
export async function performPlanned<Result>(
  context: CallContext,
  command: Pick<Command<Result>, 'name' | 'key' | 'input' | 'plan' | 'onReplay'>,
): Promise<Attempt<Result> | undefined> {
  if (command.plan === undefined) return undefined;
  const facts = together({
    ...(context.isRemembered && {
      session: mapRead(selectSession(context), (session) => mustBeOpen(context, session)),
    }),
    jobs: selectJobCount(),
    planned: command.plan(readOnce(context.clock)),
  });
  const decided = await inStatement(context.database, (tx) => read(tx, facts)).catch(unlessBadInput);
  const { jobs, planned } = decided ?? {};
  if (jobs === undefined || jobs.isRunning || planned === undefined || !isWrittenAlone(planned.outcome))
    return undefined;

  const { outcome, guard, at } = planned;
  const claim = claimOf(context, command);
  const written = await inStatement(context.database, (tx) =>
    recordStationAct(tx, {
      claim,
      answer: JSON.stringify(outcome.answer),
      guard: { ...guard, jobs: jobs.count },
      mark: outcome.mark,
      entry: sealedEntry(auditRecordOf(claim, outcome, at)),
    }),
  ).catch(unlessOvertaken);
  if (written === undefined) return undefined;
  if (written.earlier === undefined) return { answer: outcome.answer, changed: outcome.changed };
  return { answer: await replayed(context, command, answerOf<Result>(written.earlier, claim)), changed: [] };
}

/** The instant of an act follows its facts: a clock that is read when they have come, once. */
function readOnce(clock: Clock): Clock {
  let at: Instant | undefined;
  return () => {
    at ??= clock();
    return at;
  };
}

/** An earlier call of the key answers first, whatever has become of its input. */
function unlessBadInput(error: unknown): undefined {
  if (!(error instanceof BadInput)) throw error;
}

function unlessOvertaken(error: unknown): undefined {
  if (!isOvertaken(error) && !isTransient(error)) throw error;
}

/** A mark changes one line, its elector's; messages and incidents are written by the longer path. */
function isWrittenAlone({ mark, changed, messages, incidents }: Outcome<unknown>): boolean {
  const lines = mark === undefined ? 0 : 1;
  return changed.length === lines && messages.length === 0 && incidents.length === 0;
}

async function replayed<Result>(
  { database, caller: { actor } }: CallContext,
  { onReplay }: Pick<Command<Result>, 'onReplay'>,
  answer: Answer<Result>,
): Promise<Answer<Result>> {
  return onReplay ? inTransaction(database, { actor, access: 'decide' }, (tx) => onReplay(tx, answer)) : answer;
}
