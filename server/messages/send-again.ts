import type { MessageId } from '#core/model/ids.ts';
import { sendAgain } from '#drizzle/queries/outbox.ts';
import { accepted } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { NO_LOCKS } from '#server/transactions/row-locks.ts';

type Again = { readonly key: string; readonly messages?: readonly MessageId[] | undefined };

/** has messages sent anew that could not be sent or came back: these, or all of them. */
export function sendMessagesAgain(
  context: CallContext,
  { key, messages }: Again,
): Promise<Answer<{ readonly count: number }>> {
  return performAct(context, {
    name: 'message.sendAgain',
    key,
    input: { messages },
    locksFor: async () => NO_LOCKS,
    decide: async (tx) => {
      const count = await sendAgain(tx, messages);
      return accepted(ADMIN_CHAIN, { count }, { auditFacts: { messages, count } });
    },
  });
}
