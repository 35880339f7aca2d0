import { inTransaction } from '#drizzle/connection/transaction.ts';
import { type UnsentMessage, unsentMessages } from '#drizzle/queries/outbox.ts';
import type { CallContext } from '#server/api/context.ts';

/** Messages of one answer. */
const MOST = 1_000;

/**
 * what waits to be sent, could not be sent or came back; with `failed`, without what waits. Nobody is
 * named.
 */
export function listUnsent(
  { database, caller }: CallContext,
  { failed }: { readonly failed: boolean },
): Promise<{ readonly messages: readonly UnsentMessage[]; readonly hasMore: boolean }> {
  return inTransaction(database, { actor: caller.actor, access: 'read' }, async (tx) => {
    const messages = await unsentMessages(tx, { failed, limit: MOST + 1 });
    return { messages: messages.slice(0, MOST), hasMore: messages.length > MOST };
  });
}
