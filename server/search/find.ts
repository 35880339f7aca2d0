import type { ElectorId } from '#core/model/ids.ts';
import { refused } from '#core/model/verdict.ts';
import { type Asked, isAsked, readSearch } from '#core/search/asked.ts';
import { areNamesakes, compareReasons, type KnownReason } from '#core/search/reasons.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { findStation, type StationFound } from '#drizzle/queries/search.ts';
import type { CallContext } from '#server/api/context.ts';
import { callerCommune } from '#server/api/scope.ts';
import { throttled } from '#server/limits/look-up.ts';
import { digest } from '#server/records/digest.ts';
import { type Candidates, candidatesFor } from '#server/search/candidates.ts';
import { type FoundPerson, isWanted, loadFacts, viewOf } from '#server/search/person.ts';

/** The first page: the people found for the surest reasons. */
const MOST = 20;

export type FoundPeople = {
  readonly people: readonly (FoundPerson & {
    /** Another one found has the same names: the birth date tells them apart. */
    readonly hasNamesake: boolean;
  })[];
  /** There are others, whom more letters or a birth date would find. */
  readonly isCut: boolean;
  /** The station of that number, where nothing else is asked. */
  readonly station: StationFound | undefined;
};

/**
 * the people whom a town hall may see, by what was typed in one box, each with why it was found and
 * with the procurations given and held. Logged, even if there is nobody.
 */
export async function findPeople(context: CallContext, typed: string): Promise<FoundPeople> {
  const { database, caller, access } = context;
  const asked = readSearch(typed);
  if (!isAsked(asked)) return { people: [], isCut: false, station: undefined };
  const { found, station } = await inTransaction(database, { actor: caller.actor, access: 'read' }, async (tx) => ({
    found: await search(tx, context, asked),
    station: await stationOf(tx, context, asked),
  }));
  const page = found.slice(0, MOST);
  if (page.length === 0 && !station) access.read(caller, 'search.find', digest('nobody', typed));
  for (const { person } of page) access.read(caller, 'search.find', person.elector);
  if (isGuess(asked)) await throttled(context, page.length === 0 ? refused({ code: 'nobody' as const }) : { ok: true });
  const people = page.map((each) => ({ ...each, hasNamesake: hasNamesake(each, found) }));
  return { people, isCut: found.length > MOST, station };
}

/** Numbers and references can be guessed; the names of its own roll a town hall may look up at any pace. */
function isGuess({ nne, reference, act, words }: Asked): boolean {
  return words.length === 0 && [nne, reference, act].some((part) => part !== undefined);
}

async function search(tx: Tx, context: CallContext, asked: Asked): Promise<readonly FoundPerson[]> {
  const candidates = await candidatesFor(tx, asked, callerCommune(context));
  const facts = await loadFacts(tx, context, candidates.ids);
  return candidates.ids
    .flatMap((id) => viewOf(id, facts, { asked, known: knownFor(id, candidates) }) ?? [])
    .filter((found) => isWanted(found, asked))
    .toSorted((one, other) => compareReasons(one.reasons, other.reasons));
}

function knownFor(id: ElectorId, { of }: Candidates): readonly KnownReason[] {
  return (['reference', 'act'] as const).filter((reason) => of[reason].includes(id));
}

async function stationOf(tx: Tx, context: CallContext, asked: Asked): Promise<StationFound | undefined> {
  const { station, words, born, status, month } = asked;
  const isAlone = words.length + born.length === 0 && status === undefined && month === undefined;
  return station !== undefined && isAlone ? findStation(tx, callerCommune(context), station) : undefined;
}

function hasNamesake({ person }: FoundPerson, all: readonly FoundPerson[]): boolean {
  return all.some((other) => other.person.elector !== person.elector && areNamesakes(person, other.person));
}
