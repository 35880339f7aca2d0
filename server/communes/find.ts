import type { Commune } from '#core/model/election.ts';
import { communesNamed } from '#core/text/commune-search.ts';
import { fold } from '#core/text/fold.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { communesHolding } from '#drizzle/queries/places.ts';
import type { CallContext } from '#server/api/context.ts';

/** Communes and posts of one answer; a longer name finds fewer. */
const MOST = 12;

export type FoundCommune = Pick<Commune, 'code' | 'name'>;

/** The communes and posts that a name may mean, the likeliest first: nobody knows their codes by heart. */
export async function findCommunes(
  context: CallContext,
  typed: string,
): Promise<{ readonly communes: readonly FoundCommune[] }> {
  const [word] = fold(typed)
    .split(' ')
    .toSorted((a, b) => b.length - a.length);
  if (word === undefined || word === '') return { communes: [] };
  const { actor } = context.caller;
  const holding = await inTransaction(context.database, { actor, access: 'read' }, (tx) => communesHolding(tx, word));
  const communes = communesNamed(holding, typed).slice(0, MOST);
  return { communes: communes.map(({ code, name }) => ({ code, name })) };
}
