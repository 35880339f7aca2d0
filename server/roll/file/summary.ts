import type { Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import { type Fall, fallsOf, type ListCounts, type RollChange } from '#core/law/entitlement/roll-changes.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { type FileFaults, fileFaults } from '#drizzle/queries/roll-file/faults.ts';
import {
  type Arrivals,
  arrivalsOf,
  electorsWithLiving,
  lastPollingDay,
  listCounts,
  planOf,
  type RollPlan,
} from '#drizzle/queries/roll-file/plan.ts';
import { lockFile, type StagedFile } from '#drizzle/queries/roll-file/staging.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import { canonical, digest } from '#server/records/digest.ts';

/** Faults told at most. */
const MOST = 100;

/** What the import of a file would do, to be confirmed; nothing of a file with faults is imported. */
export type FileSummary = FileFaults & {
  readonly lines: number;
  readonly changes: { readonly [change in RollChange]: number };
  /** Those who come from another commune, by that commune. */
  readonly arrivals: readonly Arrivals[];
  readonly lists: readonly ListCounts[];
  /** The day of the last election, with which the lists are compared. */
  readonly electionDay: Day | undefined;
  readonly falls: readonly Fall[];
  /** How many of those who leave or move have given or hold a procuration. */
  readonly withProcuration: number;
  /** Names what the summary shows: the import refuses to do anything else. */
  readonly plan: string;
};

export function previewFile(context: CallContext, file: string): Promise<FileSummary> {
  const { actor } = context.caller;
  return inTransaction(context.database, { actor, access: 'decide', pool: 'long' }, async (tx) => {
    const { received, unreadable } = await ownFile(context, tx, file);
    const found = await fileFaults(tx, file, MOST);
    const plan = await planOf(tx, file);
    const lists = await comparedLists(tx, file, context.clock());
    return {
      lines: received,
      ...found,
      count: found.count + unreadable,
      changes: plan.counts,
      arrivals: plan.counts.moved > 0 ? await arrivalsOf(tx, file) : [],
      ...lists,
      withProcuration: (await electorsWithLiving(tx, idsOf(plan))).length,
      plan: planDigest(file, plan),
    };
  });
}

/** The file, held, if the caller sent it. */
export async function ownFile({ caller }: CallContext, tx: Tx, file: string): Promise<StagedFile> {
  const held = await lockFile(tx, file);
  if (held === undefined || held.account !== caller.account.id || held.received === 0) throw new BadInput('file');
  return held;
}

export async function comparedLists(
  tx: Tx,
  file: string,
  at: Instant,
): Promise<Pick<FileSummary, 'lists' | 'electionDay' | 'falls'>> {
  const electionDay = await lastPollingDay(tx, dayAt(at, PARIS));
  const lists = await listCounts(tx, file, electionDay);
  return { lists, electionDay, falls: fallsOf(lists) };
}

export function idsOf({ people }: RollPlan): readonly ElectorId[] {
  return people.map(({ elector }) => elector);
}

export function planDigest(file: string, plan: RollPlan): string {
  return digest(file, canonical(plan));
}
