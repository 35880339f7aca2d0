import { z } from 'zod';
import { establish } from '#server/counter/establish.ts';
import { find } from '#server/counter/find.ts';
import { person } from '#server/counter/person.ts';
import { key, reference, who } from '#server/input.ts';
import { orRefused } from '#server/refused.ts';
import { allowedTo, router } from '#server/trpc.ts';

/** the identity document, and the papers of a home visit. */
const shown = {
  identity: z.enum(['match', 'mismatch']),
  homeVisit: z.strictObject({ request: z.boolean(), statement: z.boolean() }).optional(),
};

export const counterRouter = router({
  find: allowedTo('counter.find')
    .input(z.strictObject({ reference }))
    .query(async ({ ctx, input }) => orRefused(await find(ctx, input.reference))),
  person: allowedTo('counter.person')
    .input(z.strictObject({ who }))
    .query(({ ctx, input }) => person(ctx, input.who)),
  establish: allowedTo('counter.establish')
    .input(z.strictObject({ key, reference, ...shown }))
    .mutation(async ({ ctx, input }) => orRefused(await establish(ctx, input))),
});
