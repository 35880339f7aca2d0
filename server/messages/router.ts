import { z } from 'zod';
import type { MessageId } from '#core/model/ids.ts';
import { isPlainAddress } from '#core/text/mail-address.ts';
import { key, text } from '#server/api/input.ts';
import { orRefused } from '#server/api/refused.ts';
import { allowedTo, router } from '#server/api/trpc.ts';
import { listUnsent } from '#server/messages/list.ts';
import { recordBounce } from '#server/messages/note-bounce.ts';
import { sendMessagesAgain } from '#server/messages/send-again.ts';

const message = z.uuid().transform((id) => id.toLowerCase() as MessageId);
const address = z.string().max(254).refine(isPlainAddress);
/** What a mail server said. */
const said = text(300).optional();
const MOST = 1_000;

export const messageRouter = router({
  list: allowedTo('message.list')
    .input(z.strictObject({ failed: z.boolean() }))
    .query(({ ctx, input }) => listUnsent(ctx, input)),
  sendAgain: allowedTo('message.sendAgain')
    .input(z.strictObject({ key, messages: z.array(message).min(1).max(MOST).optional() }))
    .mutation(async ({ ctx, input }) => orRefused(await sendMessagesAgain(ctx, input))),
  bounce: allowedTo('message.bounce')
    .input(z.union([z.strictObject({ key, said, message }), z.strictObject({ key, said, address })]))
    .mutation(async ({ ctx, input }) => orRefused(await recordBounce(ctx, input))),
});
