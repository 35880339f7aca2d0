import type { Bearer } from '#tui/answers.ts';
import { type Entry, entriesOf, entriesOn, entryOf } from '#tui/screens/station/voter-list/index.ts';
import { distance, type Wanted, wantedIn } from '#tui/screens/station/voter-list/query.ts';
import { firstOf } from '#tui/screens/station/voter-list/rank.ts';
import type { BearerResult, Result } from '#tui/screens/station/voter-list/row.ts';
import { isAwaited, isUsable, type Roll } from '#tui/screens/station/voter-list/voter-list.ts';

const LONGEST_ANSWER = 200;

/** The whole list, or those for whom a mandataire may still come. */
export type Within = 'list' | 'awaited';

/** The people whom every word of the query fits, the best fits first. For an empty query: nobody, or all who are awaited. */
export function search(roll: Roll, query: string, within: Within = 'list'): readonly Result[] {
  if (isReading(query)) return [];
  const wanted = wantedIn(query);
  if (within === 'awaited') {
    const entries = [...roll.values()].filter(isAwaited).flatMap(entriesOf).filter(isStillToCome);
    return wanted.length === 0
      ? inOrder(entries.filter(({ result }) => result.kind === 'elector'))
      : fitting(entries, wanted);
  }
  return wanted.length === 0 ? [] : fitting(entriesOn(roll), wanted);
}

/** A document's lines are coming in: there is nothing to look for before they are whole. */
export function isReading(query: string): boolean {
  return /<|\.\./.test(query);
}

/** Among those whom no line names: so few that they are folded each time. */
export function searchBearers(bearers: readonly Bearer[], query: string): readonly BearerResult[] {
  const wanted = wantedIn(query);
  if (wanted.length === 0 || isReading(query)) return [];
  const results = bearers.map((person): BearerResult => ({ kind: 'bearer', person }));
  return results.filter((result) => distance(entryOf(result, result.person), wanted) < Number.POSITIVE_INFINITY);
}

function isStillToCome({ result }: Entry): boolean {
  return result.kind === 'elector' || isUsable(result.given);
}

function inOrder(entries: readonly Entry[]): readonly Result[] {
  return [...entries].sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ result }) => result);
}

type Fitting = { readonly entry: Entry; readonly far: number };

function fitting(entries: readonly Entry[], wanted: readonly Wanted[]): readonly Result[] {
  const found: Fitting[] = [];
  for (const entry of entries) {
    const far = distance(entry, wanted);
    if (far < Number.POSITIVE_INFINITY) found.push({ entry, far });
  }
  return firstOf(found, LONGEST_ANSWER, isNearer).map(({ entry }) => entry.result);
}

function isNearer(one: Fitting, other: Fitting): boolean {
  return one.far < other.far || (one.far === other.far && one.entry.order < other.entry.order);
}
