import { z } from 'zod';
import { LANGS } from '#core/model/lang.ts';
import { key, link, nothing, procurationId, reference, validity, who } from '#server/api/input.ts';
import { orRefused } from '#server/api/refused.ts';
import { allowedTo, router } from '#server/api/trpc.ts';
import { establishOnline } from '#server/requests/establish-online.ts';
import { mine } from '#server/requests/mine.ts';
import { submit } from '#server/requests/submit.ts';
import { withdraw } from '#server/requests/withdraw.ts';

/** Plain ones only: no quotes, no line breaks, no second recipient. */
const email = z.email().max(254).optional();
const lang = z.enum(LANGS).optional();

const submission = z.discriminatedUnion('kind', [
  z.strictObject({ key, kind: z.literal('procuration'), mandataire: who, validity, link, email, lang }),
  z.strictObject({ key, kind: z.literal('revocation'), only: procurationId.optional(), email, lang }),
]);

export const requestRouter = router({
  submit: allowedTo('request.submit')
    .input(submission)
    .mutation(async ({ ctx, input }) => orRefused(await submit(ctx, input))),
  establishOnline: allowedTo('request.establishOnline')
    .input(submission)
    .mutation(async ({ ctx, input }) => orRefused(await establishOnline(ctx, input))),
  withdraw: allowedTo('request.withdraw')
    .input(z.strictObject({ key, reference }))
    .mutation(async ({ ctx, input }) => orRefused(await withdraw(ctx, input))),
  mine: allowedTo('request.mine')
    .input(nothing)
    .query(({ ctx }) => mine(ctx)),
});
