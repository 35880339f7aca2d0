import { z } from 'zod';
import { LOSS_EVENTS } from '#core/law/ending/roll-events.ts';
import type { StationId } from '#core/model/ids.ts';
import { elector, key } from '#server/api/input.ts';
import { orRefused } from '#server/api/refused.ts';
import { allowedTo, router } from '#server/api/trpc.ts';
import { recordEvent } from '#server/roll/record.ts';
import { sealRolls } from '#server/roll/seal.ts';

/** A station, or a commune's first one. */
const arrival = z
  .string()
  .regex(/^[0-9A-Z]{5}(\/\d{4})?$/)
  .transform((text) => (text.includes('/') ? text : `${text}/0001`) as StationId);

const stationId = z
  .string()
  .regex(/^[0-9A-Z]{5}\/\d{4}$/)
  .transform((text) => text as StationId);

const event = z.discriminatedUnion('event', [
  z.strictObject({ key, elector, event: z.enum(LOSS_EVENTS) }),
  z.strictObject({ key, elector, event: z.literal('moves'), to: arrival }),
]);

export const rollRouter = router({
  record: allowedTo('roll.record')
    .input(event)
    .mutation(async ({ ctx, input }) => orRefused(await recordEvent(ctx, input))),
  seal: allowedTo('roll.seal')
    .input(z.strictObject({ key, after: stationId.optional() }))
    .mutation(async ({ ctx, input: { key: sent, after } }) => orRefused(await sealRolls(ctx, { key: sent, after }))),
});
