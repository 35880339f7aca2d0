import type { Holder } from '#core/text/machine-readable.ts';
import type { Listed, NumberHolder } from '#tui/answers.ts';
import { shortDay } from '#tui/components/short-day.ts';
import { openingOf } from '#tui/screens/station/steps/card-loading/state.ts';
import { type OpeningStep, SEARCHING, type SearchStep } from '#tui/screens/station/steps.ts';
import type { Result } from '#tui/screens/station/voter-list/row.ts';
import { search } from '#tui/screens/station/voter-list/search.ts';
import type { Roll } from '#tui/screens/station/voter-list/voter-list.ts';
import { edited } from '#tui/terminal/edit.ts';

type Whose = {
  /** What a person would have typed instead. */
  readonly query: string;
  readonly results: readonly Result[];
  /** Whose card to open: the only one that the document can mean. */
  readonly person: Listed | undefined;
};

/** Looks for the holder of a document that a machine read; first names that the roll writes otherwise do not hide anyone. */
export function whoseDocument(roll: Roll, { lastName, firstName, born }: Holder): Whose {
  const queries = [`${lastName} ${firstName} ${shortDay(born)}`, `${lastName} ${shortDay(born)}`] as const;
  const [query, results] = queries
    .map((words) => [words, search(roll, words)] as const)
    .find(([, found]) => found.length > 0) ?? [queries[0], []];
  return { query, results, person: onlyOne(results) };
}

/** Who is alone to be found: their own card, else that of the only mandant for whom they come. */
function onlyOne(results: readonly Result[]): Listed | undefined {
  const [first] = results;
  const isOne = new Set(results.map(standingOf)).size === 1;
  const own = results.find(({ kind }) => kind === 'elector');
  if (!isOne) return undefined;
  return own?.person ?? (results.length === 1 ? first?.person : undefined);
}

/** Whose card a national number opens: the elector's, or the mandant's for whom a mandataire comes. */
export function stepOfHolder(roll: Roll, { elector, refusals }: NumberHolder): OpeningStep | SearchStep {
  const own = elector && roll.get(elector);
  if (own) return openingOf(own);

  const held = [...roll.values()].flatMap((person) => {
    const given = person.gives.findLast(({ mandataire }) => mandataire.elector === elector);
    return given ? [{ kind: 'mandataire' as const, person, given }] : [];
  });
  const [first, ...others] = held;
  if (first === undefined) return { ...SEARCHING, failure: { kind: 'refused', refusals } };
  if (others.length === 0) return openingOf(first.person);
  const { lastName, firstNames, born } = first.given.mandataire;
  return { ...SEARCHING, query: edited(`${lastName} ${firstNames} ${shortDay(born)}`), results: held };
}

function standingOf(result: Result): string {
  return result.kind === 'elector' ? result.person.elector : result.given.mandataire.elector;
}
