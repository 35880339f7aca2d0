import type { MessageId } from '#core/model/ids.ts';
import { lastSentTo, noteBounce } from '#drizzle/queries/outbox.ts';
import { accepted } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { NO_LOCKS } from '#server/transactions/row-locks.ts';

type Bounce = {
  readonly key: string;
  /** What the mail server said. */
  readonly said?: string | undefined;
} & ({ readonly message: MessageId } | { readonly address: string });

/**
 * notes that a message came back, for the town hall and for the officer who has the mandant at the
 * counter. By its address, the last message to each elector who has that address. It stops nothing.
 */
export function recordBounce(
  context: CallContext,
  { key, said, ...which }: Bounce,
): Promise<Answer<{ readonly count: number }>> {
  return performAct(context, {
    name: 'message.bounce',
    key,
    input: { said, ...which },
    locksFor: async () => NO_LOCKS,
    decide: async (tx) => {
      const ids = 'message' in which ? [which.message] : await lastSentTo(tx, which.address);
      const at = context.machineClock();
      const noted: MessageId[] = [];
      for (const id of ids) if (await noteBounce(tx, { id, at, said })) noted.push(id);
      const count = noted.length;
      return accepted(ADMIN_CHAIN, { count }, { auditFacts: { messages: noted, count } });
    },
  });
}
