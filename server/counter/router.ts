import { z } from 'zod';
import { establish } from '#server/counter/establish.ts';
import { find } from '#server/counter/find.ts';
import { key, reference } from '#server/input.ts';
import { orRefused } from '#server/refused.ts';
import { allowedTo, router } from '#server/trpc.ts';

export const counterRouter = router({
  find: allowedTo('counter.find')
    .input(z.strictObject({ reference }))
    .query(async ({ ctx, input }) => orRefused(await find(ctx, input.reference))),
  establish: allowedTo('counter.establish')
    .input(z.strictObject({ key, reference, identity: z.enum(['match', 'mismatch']) }))
    .mutation(async ({ ctx, input }) => orRefused(await establish(ctx, input))),
});
