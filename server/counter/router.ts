import { z } from 'zod';
import { FINDINGS } from '#core/model/evidence.ts';
import {
  day,
  electorId,
  key,
  link,
  nothing,
  openingId,
  procurationId,
  reference,
  revocationId,
  validity,
  who,
} from '#server/api/input.ts';
import { orRefused } from '#server/api/refused.ts';
import { allowedTo, recalledTo, router } from '#server/api/trpc.ts';
import { collected, countCollected } from '#server/counter/collected.ts';
import { establish } from '#server/counter/establish.ts';
import { establishFromForm } from '#server/counter/establish-from-form.ts';
import { findByReference } from '#server/counter/find.ts';
import { findPerson } from '#server/counter/person.ts';
import { previewForm } from '#server/counter/preview.ts';
import { previewRequest } from '#server/counter/preview-request.ts';
import { receipt } from '#server/counter/receipt.ts';
import { revoke } from '#server/counter/revoke.ts';
import { authorityLog } from '#server/counter/today.ts';
import { openingsToday, standAt } from '#server/public-places/declare-place.ts';

const giving = { mandant: electorId, mandataire: who, validity, link };

const act = z.union([z.strictObject({ procuration: procurationId }), z.strictObject({ revocation: revocationId })]);

/** the identity document, and the papers of a home visit. */
const shown = {
  identity: z.enum(FINDINGS),
  homeVisit: z.strictObject({ request: z.boolean(), statement: z.boolean() }).optional(),
};

export const counterRouter = router({
  find: recalledTo('counter.find')
    .input(z.strictObject({ reference }))
    .query(async ({ ctx, input }) => orRefused(await findByReference(ctx, input.reference))),
  person: allowedTo('counter.person')
    .input(z.strictObject({ who }))
    .query(({ ctx, input }) => findPerson(ctx, input.who)),
  today: allowedTo('counter.today')
    .input(z.strictObject({ day: day.optional() }))
    .query(({ ctx, input }) => authorityLog(ctx, input.day)),
  collected: allowedTo('counter.collected')
    .input(nothing)
    .query(({ ctx }) => collected(ctx)),
  waiting: allowedTo('counter.collected')
    .input(nothing)
    .query(({ ctx }) => countCollected(ctx)),
  receipt: allowedTo('counter.receipt')
    .input(z.strictObject({ act }))
    .query(async ({ ctx, input }) => orRefused(await receipt(ctx, input.act)).receipt),
  establish: recalledTo('counter.establish')
    .input(z.strictObject({ key, reference, link, ...shown }))
    .mutation(async ({ ctx, input }) => orRefused(await establish(ctx, input))),
  places: allowedTo('counter.standAt')
    .input(nothing)
    .query(({ ctx }) => openingsToday(ctx)),
  standAt: allowedTo('counter.standAt')
    .input(z.strictObject({ key, opening: openingId.optional() }))
    .mutation(async ({ ctx, input }) => orRefused(await standAt(ctx, input))),
  previewRequest: recalledTo('counter.preview')
    .input(z.strictObject({ reference }))
    .query(async ({ ctx, input }) => orRefused(await previewRequest(ctx, input.reference))),
  preview: allowedTo('counter.preview')
    .input(z.strictObject(giving))
    .query(async ({ ctx, input }) => orRefused(await previewForm(ctx, input))),
  form: allowedTo('counter.form')
    .input(z.strictObject({ key, ...giving, ...shown }))
    .mutation(async ({ ctx, input }) => orRefused(await establishFromForm(ctx, input))),
  revoke: allowedTo('counter.revoke')
    .input(z.strictObject({ key, mandant: electorId, ...shown }))
    .mutation(async ({ ctx, input }) => orRefused(await revoke(ctx, input))),
});
