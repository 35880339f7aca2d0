import type { Commune } from '#core/model/election.ts';
import { communesNamed } from '#core/text/commune-search.ts';
import type { CallContext } from '#server/api/context.ts';
import { communeIndex } from '#server/communes/names.ts';

/** Communes and posts of one answer; a longer name finds fewer. */
const MOST = 12;

export type FoundCommune = Pick<Commune, 'code' | 'name'>;

/** The communes and posts that a name may mean, the likeliest first: nobody knows their codes by heart. */
export async function findCommunes(
  { database }: CallContext,
  typed: string,
): Promise<{ readonly communes: readonly FoundCommune[] }> {
  return { communes: communesNamed(await communeIndex(database), typed, MOST) };
}
