import { z } from 'zod';
import { LOSS_EVENTS } from '#core/law/ending/roll-events.ts';
import { ROLL_COLUMNS } from '#core/law/entitlement/roll-file.ts';
import type { StationId } from '#core/model/ids.ts';
import { communeCode, count, elector, electorId, key } from '#server/api/input.ts';
import { orRefused } from '#server/api/refused.ts';
import { allowedTo, router } from '#server/api/trpc.ts';
import { importFile } from '#server/roll/file/import.ts';
import { proveRoll } from '#server/roll/file/proof.ts';
import { previewFile } from '#server/roll/file/summary.ts';
import { upload } from '#server/roll/file/upload.ts';
import { previewEvent } from '#server/roll/preview-event.ts';
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

/** an elector whom `paper.find` showed, so that nobody is looked for here. */
const found = z.strictObject({ id: electorId });
const previewed = z.discriminatedUnion('event', [
  z.strictObject({ elector: found, event: z.enum(LOSS_EVENTS) }),
  z.strictObject({ elector: found, event: z.literal('moves'), to: arrival }),
]);

/** Lines of one call, the signs of a field, communes of one proof. */
const MOST_LINES = 5_000;
const LONGEST_FIELD = 400;
const MOST_COMMUNES = 50;
const line = z.tuple([count, z.array(z.string().max(LONGEST_FIELD)).max(ROLL_COLUMNS.length)]);
const file = z.uuid().transform((id) => id.toLowerCase());
const part = z.strictObject({ file, after: count, lines: z.array(line).min(1).max(MOST_LINES) });
const confirmed = z.strictObject({ key, file, plan: z.string().length(64), acceptsFall: z.boolean() });

export const rollRouter = router({
  upload: allowedTo('roll.import')
    .input(part)
    .mutation(({ ctx, input }) => upload(ctx, input)),
  preview: allowedTo('roll.import', 'long')
    .input(z.strictObject({ file }))
    .query(({ ctx, input }) => previewFile(ctx, input.file)),
  proof: allowedTo('roll.import', 'long')
    .input(z.strictObject({ communes: z.array(communeCode).min(1).max(MOST_COMMUNES) }))
    .query(async ({ ctx, input }) => orRefused(await proveRoll(ctx, input.communes))),
  import: allowedTo('roll.import', 'long')
    .input(confirmed)
    .mutation(async ({ ctx, input }) => orRefused(await importFile(ctx, input))),
  previewEvent: allowedTo('roll.record')
    .input(previewed)
    .query(async ({ ctx, input }) => orRefused(await previewEvent(ctx, input))),
  record: allowedTo('roll.record')
    .input(event)
    .mutation(async ({ ctx, input }) => orRefused(await recordEvent(ctx, input))),
  seal: allowedTo('roll.seal')
    .input(z.strictObject({ key, after: stationId.optional() }))
    .mutation(async ({ ctx, input: { key: sent, after } }) => orRefused(await sealRolls(ctx, { key: sent, after }))),
});
