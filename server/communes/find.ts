import type { Commune } from '#core/model/election.ts';
import type { CommuneCode } from '#core/model/ids.ts';
import { communesNamed, type NamedCommunes } from '#core/text/commune-search.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';
import type { CallContext } from '#server/api/context.ts';
import { communeIndex } from '#server/communes/names.ts';

/** Communes and posts of one answer; a longer name finds fewer. */
const MOST = 12;

/** An INSEE code, or the code of a post; a postal code looks like one. */
const CODE = /^(?:\d[\dAB]\d{3}|Z[A-Z]{2}\d{2})$/;

export type FoundCommune = Pick<Commune, 'code' | 'name'>;

/** The communes and posts that a name may mean, the likeliest first, or the one that has the code typed. */
export async function findCommunes(context: CallContext, typed: string): Promise<NamedCommunes<FoundCommune>> {
  const code = typed.trim().toUpperCase();
  if (CODE.test(code)) return { communes: await coded(context, code as CommuneCode), more: 0 };
  return communesNamed(await communeIndex(context.database), typed, MOST);
}

async function coded({ database, caller }: CallContext, code: CommuneCode): Promise<readonly FoundCommune[]> {
  const { actor } = caller;
  const communes = await inTransaction(database, { actor, access: 'read' }, (tx) => loadCommunes(tx, [code]));
  return [...communes.values()].map(({ name }) => ({ code, name }));
}
