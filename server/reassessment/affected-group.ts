import { addDays } from '#core/calendar/day.ts';
import { addMinutes, dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import type { RoundId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import {
  type ConnectedGroup,
  type Counting,
  findConnectedGroup,
  isSameGroup,
  type Seeds,
  stationsOfAll,
} from '#drizzle/queries/connected-groups.ts';
import { StartOver } from '#server/api/errors.ts';
import type { LockSet } from '#server/transactions/row-locks.ts';

/**
 * People who share mandants or mandataires, with all that must be locked before any of them is reassessed.
 */
export type AffectedGroup = ConnectedGroup & LockSet;

type DatedRounds = { readonly at: Instant; readonly among: readonly RoundId[] };

/** Everyone whose procurations depend on what these people give and hold. */
export async function affectedGroup(tx: Tx, seeds: Seeds, { at, among }: DatedRounds): Promise<AffectedGroup> {
  const group = await findConnectedGroup(tx, seeds, countingAt(at, among));
  const stations = await stationsOfAll(tx, group.mandants, dayAt(at, PARIS));
  return { ...group, electors: [...new Set([...group.mandants, ...group.mandataires])], stations };
}

/**
 * With the rows locked: starts over if people joined the group or left it. `reassess` checks its stations.
 */
export async function mustBeSameGroup(tx: Tx, group: AffectedGroup, { at, among }: DatedRounds): Promise<void> {
  if (!(await isSameGroup(tx, group, countingAt(at, among)))) throw new StartOver();
}

/** Minutes. */
const A_DAY = 24 * 60;

/** Two days of votes, and every round that is not over everywhere in the world. */
function countingAt(at: Instant, among: readonly RoundId[]): Counting {
  return { day: addDays(dayAt(at, PARIS), -1), at: addMinutes(at, -2 * A_DAY), among };
}
