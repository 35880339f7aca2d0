import type { Tx } from '#drizzle/connection/database.ts';
import type { BodyOf } from '#drizzle/queries/log-bodies.ts';
import {
  procurationsReplayed,
  requestsReplayed,
  revocationsReplayed,
  roundsReplayed,
} from '#drizzle/queries/replay/acts.ts';
import { type CountFault, countsAltered } from '#drizzle/queries/replay/counters.ts';
import { type Comparison, differencesOf, type RowFault } from '#drizzle/queries/replay/differences.ts';
import { correctionsReplayed, marksReplayed } from '#drizzle/queries/replay/marks.ts';
import { accountsReplayed, electorsReplayed } from '#drizzle/queries/replay/people.ts';
import { printedLinesReplayed, printsReplayed } from '#drizzle/queries/replay/prints.ts';
import { rollsReplayed } from '#drizzle/queries/replay/rolls.ts';

/** What is broken between the log and a table that decides who votes. */
export type TableFault = RowFault | CountFault;

/** What the log says that each table must hold. */
const REPLAYED: readonly ((altered: readonly BodyOf[]) => Comparison)[] = [
  marksReplayed,
  correctionsReplayed,
  procurationsReplayed,
  roundsReplayed,
  requestsReplayed,
  revocationsReplayed,
  accountsReplayed,
  electorsReplayed,
  rollsReplayed,
  printsReplayed,
  printedLinesReplayed,
];

/**
 * Replays the log into what the tables must hold and compares both ways, and the counts with what they count.
 * `altered`: entries whose body is not the one that was sealed, and says nothing.
 */
export async function tableFaults(tx: Tx, altered: readonly BodyOf[], most: number): Promise<readonly TableFault[]> {
  const faults: TableFault[] = [];
  for (const replayed of REPLAYED) faults.push(...(await differencesOf(tx, replayed(altered), most)));
  return [...faults, ...(await countsAltered(tx, altered, most))];
}
