import { z } from 'zod';
import { establish } from '#server/counter/establish.ts';
import { find } from '#server/counter/find.ts';
import { person } from '#server/counter/person.ts';
import { receipt } from '#server/counter/receipt.ts';
import { today } from '#server/counter/today.ts';
import { day, key, procurationId, reference, revocationId, who } from '#server/input.ts';
import { orRefused } from '#server/refused.ts';
import { allowedTo, router } from '#server/trpc.ts';

const act = z.union([z.strictObject({ procuration: procurationId }), z.strictObject({ revocation: revocationId })]);

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
  today: allowedTo('counter.today')
    .input(z.strictObject({ day: day.optional() }))
    .query(({ ctx, input }) => today(ctx, input.day)),
  receipt: allowedTo('counter.receipt')
    .input(z.strictObject({ act }))
    .query(async ({ ctx, input }) => orRefused(await receipt(ctx, input.act)).receipt),
  establish: allowedTo('counter.establish')
    .input(z.strictObject({ key, reference, ...shown }))
    .mutation(async ({ ctx, input }) => orRefused(await establish(ctx, input))),
});
