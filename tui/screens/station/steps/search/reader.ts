import type { Holder } from '#core/text/machine-readable.ts';
import type { ListLine, NumberHolder } from '#tui/answers.ts';
import { shortDay } from '#tui/components/short-day.ts';
import { type CardLoadingStep, loadingCardOf } from '#tui/screens/station/steps/card-loading/state.ts';
import { SEARCH, type SearchStep } from '#tui/screens/station/steps/search/state.ts';
import type { Result } from '#tui/screens/station/voter-list/row.ts';
import { search } from '#tui/screens/station/voter-list/search.ts';
import type { VoterList } from '#tui/screens/station/voter-list/voter-list.ts';
import { edited } from '#tui/terminal/edit.ts';

type DocumentMatch = {
  /** The query that a person would have typed. */
  readonly query: string;
  readonly results: readonly Result[];
  /** The elector whose card opens: the only one that the document can mean. */
  readonly person: ListLine | undefined;
};

/**
 * Finds the holder of a document by all names on it, then without first names, which a list may write
 * otherwise.
 */
export function whoseDocument(voterList: VoterList, { lastName, firstName, born }: Holder): DocumentMatch {
  const queries = [`${lastName} ${firstName} ${shortDay(born)}`, `${lastName} ${shortDay(born)}`] as const;
  const [query, results] = queries
    .map((words) => [words, search(voterList, words)] as const)
    .find(([, matches]) => matches.length > 0) ?? [queries[0], []];
  return { query, results, person: onlyOne(results) };
}

/**
 * The elector whose card opens: the only person found, else the only mandant of the only mandataire found.
 */
function onlyOne(results: readonly Result[]): ListLine | undefined {
  const [first] = results;
  const isOne = new Set(results.map(standingOf)).size === 1;
  const own = results.find(({ kind }) => kind === 'elector');
  if (!isOne) return undefined;
  return own?.person ?? (results.length === 1 ? first?.person : undefined);
}

/** A national number opens the card of its elector, or of the only mandant for whom its mandataire comes. */
export function stepOfHolder(voterList: VoterList, { elector, refusals }: NumberHolder): CardLoadingStep | SearchStep {
  const own = elector && voterList.get(elector);
  if (own) return loadingCardOf(own);

  const held = [...voterList.values()].flatMap((person) => {
    const given = person.gives.findLast(({ mandataire }) => mandataire.elector === elector);
    return given ? [{ kind: 'mandataire' as const, person, given }] : [];
  });
  const [first, ...rest] = held;
  if (first === undefined) return { ...SEARCH, notice: { kind: 'failed', failure: { kind: 'refused', refusals } } };
  if (rest.length === 0) return loadingCardOf(first.person);
  const { lastName, firstNames, born } = first.given.mandataire;
  return { ...SEARCH, query: edited(`${lastName} ${firstNames} ${shortDay(born)}`), results: held };
}

function standingOf(result: Result): string {
  return result.kind === 'elector' ? result.person.elector : result.given.mandataire.elector;
}
