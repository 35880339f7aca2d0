import { addDays } from '#core/calendar/day.ts';
import { addMinutes, dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import type { RoundId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import {
  type Component,
  type Counting,
  findComponent,
  isSameComponent,
  type Seeds,
  stationsOfAll,
} from '#drizzle/queries/components.ts';
import { StartOver } from '#server/api/errors.ts';
import type { LockSet } from '#server/records/locks.ts';

/** People who share mandants or mandataires, with all that must be locked before any of them is recounted. */
export type AffectedComponent = Component & LockSet;

type DatedRounds = { readonly at: Instant; readonly among: readonly RoundId[] };

/** Everyone whose procurations depend on what these people give and hold. */
export async function affectedComponent(tx: Tx, seeds: Seeds, { at, among }: DatedRounds): Promise<AffectedComponent> {
  const component = await findComponent(tx, seeds, countingAt(at, among));
  const stations = await stationsOfAll(tx, component.mandants, dayAt(at, PARIS));
  return { ...component, electors: [...new Set([...component.mandants, ...component.mandataires])], stations };
}

/**
 * With the rows locked: starts over if people joined the component or left it. `recount` checks its stations.
 */
export async function recheckComponent(
  tx: Tx,
  component: AffectedComponent,
  { at, among }: DatedRounds,
): Promise<void> {
  if (!(await isSameComponent(tx, component, countingAt(at, among)))) throw new StartOver();
}

/** Minutes. */
const A_DAY = 24 * 60;

/** Two days of votes, and every round that is not over everywhere in the world. */
function countingAt(at: Instant, among: readonly RoundId[]): Counting {
  return { day: addDays(dayAt(at, PARIS), -1), at: addMinutes(at, -2 * A_DAY), among };
}
