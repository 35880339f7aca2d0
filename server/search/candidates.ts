import type { Day } from '#core/calendar/day.ts';
import { addMonths } from '#core/calendar/day.ts';
import type { CommuneCode, ElectorId } from '#core/model/ids.ts';
import type { Status } from '#core/model/procuration.ts';
import type { Asked } from '#core/search/asked.ts';
import { heardStartsOf, partsOf, startsOf, swappedStartsOf } from '#core/search/name-keys.ts';
import type { KnownReason } from '#core/search/reasons.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { findByNneAlone } from '#drizzle/queries/elector-identity.ts';
import {
  mandantsInState,
  namesLike,
  namesStarting,
  namesWith,
  peopleBorn,
  peopleOfAct,
  peopleOfReference,
} from '#drizzle/queries/search.ts';

/** People looked at for one answer; the more where a filter will leave most of them out. */
const LOOKED_AT = { names: 40, filtered: 200 };
/** So many found by the start of their names that no other way is tried. */
const ENOUGH = 5;

/** Who may be meant; those of a reference or of an act are found whatever their names. */
export type Candidates = {
  readonly ids: readonly ElectorId[];
  readonly of: { readonly [reason in KnownReason]: readonly ElectorId[] };
};

export async function candidatesFor(tx: Tx, asked: Asked, commune: CommuneCode): Promise<Candidates> {
  const { nne, reference, act, born, words } = asked;
  const numbered = nne === undefined ? undefined : await findByNneAlone(tx, nne);
  const ofReference = reference === undefined ? [] : await peopleOfReference(tx, reference);
  const ofAct = act === undefined ? [] : await peopleOfAct(tx, act);
  const sameBirth = born.length === 0 ? [] : await peopleBorn(tx, born, LOOKED_AT.filtered);
  const named = words.length === 0 ? [] : await namedFor(tx, asked);
  const isOfState = words.length === 0 && born.length === 0;
  const inState = isOfState ? await inStateFor(tx, asked, commune) : [];
  const ids = [...(numbered ? [numbered] : []), ...ofReference, ...ofAct, ...sameBirth, ...named, ...inState];
  return { ids: [...new Set(ids)], of: { reference: ofReference, act: ofAct } };
}

/** By the start of the names; then, where that finds few, by any part; then as people mistype. */
async function namedFor(tx: Tx, { words, station, status, month }: Asked): Promise<readonly ElectorId[]> {
  const isFiltered = [station, status, month].some((filter) => filter !== undefined);
  const most = isFiltered ? LOOKED_AT.filtered : LOOKED_AT.names;
  const starting = await namesStarting(tx, startsOf(words), most);
  if (new Set(starting).size >= ENOUGH) return starting;
  const parts = partsOf(words);
  const found = parts ? [...starting, ...(await namesWith(tx, parts, most))] : starting;
  if (found.length > 0) return found;
  const swapped = await namesStarting(tx, swappedStartsOf(words), most);
  if (swapped.length > 0) return swapped;
  const heard = await namesStarting(tx, heardStartsOf(words), most);
  return heard.length > 0 ? heard : namesLike(tx, words.join(' '), most);
}

/** The first and the day after the last that a procuration may be of. */
const ALWAYS = ['0001-01-01', '9999-12-31'] as const;

async function inStateFor(tx: Tx, { status, month }: Asked, commune: CommuneCode): Promise<readonly ElectorId[]> {
  if (status === undefined && month === undefined) return [];
  const first = month && (`${month}-01` as Day);
  const [from, to] = first ? [first, addMonths(first, 1)] : ALWAYS;
  return mandantsInState(tx, { commune, statuses: storedAs(status), from, to }, LOOKED_AT.names);
}

const STORED = ['in-control', 'active', 'rejected', 'revoked', 'annulled', 'void', 'expired'] as const;

/** The clock makes procurations expire that are stored as living. */
function storedAs(status: Status | undefined): readonly Status[] {
  if (status === undefined) return STORED;
  return status === 'expired' ? ['expired', 'active', 'in-control'] : [status];
}
