import type { Commune } from '#core/model/election.ts';
import { type CommuneIndex, indexing, type SearchedCommune, toSearch } from '#core/text/commune-search.ts';
import type { Database, Tx } from '#drizzle/connection/database.ts';
import { inTransaction, SYSTEM } from '#drizzle/connection/transaction.ts';
import { digestOfCommuneNames, loadCommuneNames } from '#drizzle/queries/places.ts';

type Named = Pick<Commune, 'code' | 'name'>;

/** Milliseconds after which a server looks whether another one imported communes. */
const KEPT = 60_000;
/** Names folded in one turn of the event loop: there are 35,000. */
const IN_ONE_TURN = 1_000;

type Names = { readonly digest: string; readonly index: CommuneIndex<Named> };
type Kept = { readonly names: Promise<Names>; readonly until: number };
const keptOf = new WeakMap<Database, Kept>();

const NONE: Names = { digest: '', index: { communes: [], words: [] } };

/** The names of all communes and posts, ready to be searched, as they were a minute ago. */
export async function communeIndex(database: Database): Promise<CommuneIndex<Named>> {
  const kept = keptOf.get(database);
  if (kept && kept.until > performance.now()) return (await kept.names).index;
  const names = refreshed(database, kept?.names);
  keptOf.set(database, { names, until: performance.now() + KEPT });
  names.catch(() => keptOf.delete(database));
  return (await names).index;
}

/** They may have changed: the next search looks. */
export function forgetCommuneNames(database: Database): void {
  const kept = keptOf.get(database);
  if (kept) keptOf.set(database, { ...kept, until: 0 });
}

async function refreshed(database: Database, earlier: Promise<Names> | undefined): Promise<Names> {
  const before = (await earlier?.catch(() => NONE)) ?? NONE;
  const look = <Result>(run: (tx: Tx) => Promise<Result>) =>
    inTransaction(database, { actor: SYSTEM, access: 'decide', pool: 'monitoring' }, run);
  const digest = await look(digestOfCommuneNames);
  if (digest === before.digest) return before;
  const names = await folded(await look(loadCommuneNames), before.index);
  return { digest, index: await stepByStep(indexing(names)) };
}

/** What others ask for meanwhile is not held up. */
async function stepByStep<Result>(steps: Generator<undefined, Result>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await nextTurn();
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** What was folded before is not folded again. */
async function folded(rows: readonly Named[], before: CommuneIndex<Named>): Promise<readonly SearchedCommune<Named>[]> {
  const known = new Map(before.communes.map((searched) => [searched.commune.code, searched]));
  const names: SearchedCommune<Named>[] = [];
  for (const [place, row] of rows.entries()) {
    if (place % IN_ONE_TURN === 0) await nextTurn();
    const same = known.get(row.code);
    names.push(same?.commune.name === row.name ? same : toSearch(row));
  }
  return names;
}
