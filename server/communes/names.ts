import type { Commune } from '#core/model/election.ts';
import { inOrderOfNames, type SearchedCommune, toSearch } from '#core/text/commune-search.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { inTransaction, SYSTEM } from '#drizzle/connection/transaction.ts';
import { loadCommuneNames } from '#drizzle/queries/places.ts';

type Named = Pick<Commune, 'code' | 'name'>;
export type CommuneNames = readonly SearchedCommune<Named>[];

/** Milliseconds after which a server looks whether another one imported communes. */
const KEPT = 60_000;
/** Names folded in one turn of the event loop: there are 35,000. */
const IN_ONE_TURN = 1_000;

type Kept = { readonly names: Promise<CommuneNames>; readonly until: number };
const keptOf = new WeakMap<Database, Kept>();
/** What was folded before is not folded again: names hardly ever change. */
const foldedOf = new WeakMap<Database, CommuneNames>();

/** The names of all communes and posts, ready to be searched, in their order; as they were a minute ago. */
export function communeNames(database: Database): Promise<CommuneNames> {
  const kept = keptOf.get(database);
  if (kept && kept.until > performance.now()) return kept.names;
  const names = load(database);
  keptOf.set(database, { names, until: performance.now() + KEPT });
  names.catch(() => forgetCommuneNames(database));
  return names;
}

/** They changed: the next search reads them. */
export function forgetCommuneNames(database: Database): void {
  keptOf.delete(database);
}

async function load(database: Database): Promise<CommuneNames> {
  const before = foldedOf.get(database) ?? [];
  const known = new Map(before.map((searched) => [searched.commune.code, searched]));
  const rows = await inTransaction(database, { actor: SYSTEM, access: 'decide', pool: 'monitoring' }, loadCommuneNames);
  const folded: SearchedCommune<Named>[] = [];
  for (const [place, row] of rows.entries()) {
    if (place % IN_ONE_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
    const same = known.get(row.code);
    folded.push(same?.commune.name === row.name ? same : toSearch(row));
  }
  const isUnchanged =
    folded.length === known.size && folded.every(({ commune }) => known.get(commune.code)?.commune === commune);
  const names = isUnchanged ? before : inOrderOfNames(folded);
  foldedOf.set(database, names);
  return names;
}
