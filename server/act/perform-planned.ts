import { communeOfStation } from '#core/model/ids.ts';
import { isLockTimeout, isOvertaken, isTransient } from '#drizzle/connection/errors.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { recordStationActs } from '#drizzle/queries/station-act-batches.ts';
import { recordStationAct, type StationActRow } from '#drizzle/queries/station-acts.ts';
import { loadVoteFacts, parseVoteFacts } from '#drizzle/queries/vote-facts.ts';
import { batchedStatement } from '#server/act/batched-statement.ts';
import { type Attempt, answerOf, type Command, claimOf } from '#server/act/command.ts';
import { auditRecordOf, type Outcome } from '#server/act/outcome.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import type { Answer } from '#server/api/refused.ts';
import { sealedEntry } from '#server/records/audit-chain.ts';

/**
 * An act in two statements: the facts, read without locks; and, once core has decided on them, the whole
 * write under the locks, if the facts still hold and the session is open. Undefined, with nothing written:
 * the act needs its locks first, since a job runs, another act came between or the session has ended.
 */
export async function performPlanned<Result>(
  context: CallContext,
  command: Pick<Command<Result>, 'name' | 'key' | 'input' | 'plan' | 'onReplay'>,
): Promise<Attempt<Result> | undefined> {
  const { plan } = command;
  if (plan === undefined) return undefined;
  if ('perform' in plan) return plan.perform(claimOf(context, command));
  const { database, communeLimit } = context;
  if (communeLimit.isStuck(communeOfStation(plan.vote.station))) return undefined;
  const facts = parseVoteFacts(await readFacts(database, plan.vote));
  const { jobs } = facts;
  const at = context.clock();
  const planned = jobs.isRunning ? undefined : unlessBadInput(() => plan.decide(facts, at));
  if (planned === undefined || !isWrittenAlone(planned.outcome)) return undefined;

  const { outcome, guard } = planned;
  const claim = claimOf(context, command);
  const recorded = await record(database, {
    claim,
    answer: JSON.stringify(outcome.answer),
    guard: { ...guard, jobs: jobs.count },
    mark: outcome.mark,
    entry: sealedEntry(auditRecordOf(claim, outcome, at)),
  }).catch((error: unknown) => unlessOvertaken(error, () => communeLimit.noteStuck(outcome.chain)));
  if (recorded === undefined || recorded === 'overtaken') return undefined;
  if (recorded === 'written') return { answer: outcome.answer, changed: outcome.changed };
  return { answer: await replayed(context, command, answerOf<Result>(recorded, claim)), changed: [] };
}

/** The two statements of an act, each for all the acts that ask for it at the same time. */
const readFacts = batchedStatement(loadVoteFacts, ({ station }) => communeOfStation(station));
const record = batchedStatement(
  async (tx, acts: readonly StationActRow[]) => {
    const [alone, ...others] = acts;
    return alone !== undefined && others.length === 0
      ? [await recordStationAct(tx, alone)]
      : recordStationActs(tx, acts);
  },
  ({ guard }) => communeOfStation(guard.station),
);

/** An earlier call of the key answers first, whatever has become of its input. */
function unlessBadInput<Answer>(decide: () => Answer): Answer | undefined {
  try {
    return decide();
  } catch (error) {
    if (error instanceof BadInput) return undefined;
    throw error;
  }
}

/**
 * A row that another act holds is waited for shortly (`SINGLE_LOCK_LIMIT`), and then on the longer path,
 * whose connections no vote waits for.
 */
export function unlessOvertaken(error: unknown, onHeld: () => void): undefined {
  if (isLockTimeout(error)) onHeld();
  else if (!isOvertaken(error) && !isTransient(error)) throw error;
}

/**
 * A mark changes its elector's line alone, and a refusal is one change; the longer path writes anything else.
 */
function isWrittenAlone({ mark, changed: [change, ...others], messages, incidents }: Outcome<unknown>): boolean {
  const isKnown = change !== undefined && (mark !== undefined || change.isRefusal === true);
  return isKnown && others.length === 0 && messages.length === 0 && incidents.length === 0;
}

async function replayed<Result>(
  { database, caller: { actor } }: CallContext,
  { onReplay }: Pick<Command<Result>, 'onReplay'>,
  answer: Answer<Result>,
): Promise<Answer<Result>> {
  return onReplay ? inTransaction(database, { actor, access: 'decide' }, (tx) => onReplay(tx, answer)) : answer;
}
