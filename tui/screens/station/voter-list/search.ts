import type { CourtDecisionVoter } from '#tui/answers.ts';
import { entriesOfLine, entryOf, type IndexEntry, indexOf } from '#tui/screens/station/voter-list/index.ts';
import { parseQuery, type QueryTerm, rankOf } from '#tui/screens/station/voter-list/query.ts';
import { topRanked } from '#tui/screens/station/voter-list/rank.ts';
import type { CourtDecisionResult, Result } from '#tui/screens/station/voter-list/row.ts';
import { isAwaited, isUsable, type VoterList } from '#tui/screens/station/voter-list/voter-list.ts';

const LONGEST_ANSWER = 200;

/** The whole list, or the electors for whom a mandataire may still come. */
export type Within = 'list' | 'awaited';

/** The people whom every term fits, the best first. An empty query finds nobody, or all the awaited. */
export function search(voterList: VoterList, query: string, within: Within = 'list'): readonly Result[] {
  if (isReading(query)) return [];
  const terms = parseQuery(query);
  if (within === 'awaited') {
    const entries = [...voterList.values()].filter(isAwaited).flatMap(entriesOfLine).filter(isStillToCome);
    return terms.length === 0
      ? inOrder(entries.filter(({ result }) => result.kind === 'elector'))
      : bestMatches(entries, terms);
  }
  return terms.length === 0 ? [] : bestMatches(indexOf(voterList), terms);
}

/** Whether the lines of a document are coming in: nothing is searched before the last one. */
export function isReading(query: string): boolean {
  return /<|\.\./.test(query);
}

/** Entries of voters by court decision: so few that their names are folded each time. */
export function searchCourtDecisionVoters(
  courtDecisionVoters: readonly CourtDecisionVoter[],
  query: string,
): readonly CourtDecisionResult[] {
  const terms = parseQuery(query);
  if (terms.length === 0 || isReading(query)) return [];
  const results = courtDecisionVoters.map((person): CourtDecisionResult => ({ kind: 'court-decision', person }));
  return results.filter((result) => rankOf(entryOf(result, result.person), terms) < Number.POSITIVE_INFINITY);
}

function isStillToCome({ result }: IndexEntry): boolean {
  return result.kind === 'elector' || isUsable(result.given);
}

function inOrder(entries: readonly IndexEntry[]): readonly Result[] {
  return [...entries].sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ result }) => result);
}

type Match = { readonly entry: IndexEntry; readonly rank: number };

function bestMatches(entries: readonly IndexEntry[], terms: readonly QueryTerm[]): readonly Result[] {
  const matches: Match[] = [];
  for (const entry of entries) {
    const rank = rankOf(entry, terms);
    if (rank < Number.POSITIVE_INFINITY) matches.push({ entry, rank });
  }
  return topRanked(matches, LONGEST_ANSWER, isBetter).map(({ entry }) => entry.result);
}

function isBetter(a: Match, b: Match): boolean {
  return a.rank < b.rank || (a.rank === b.rank && a.entry.order < b.entry.order);
}
