import { z } from 'zod';
import { communeCode, key, roundId, stationId } from '#server/api/input.ts';
import { orRefused } from '#server/api/refused.ts';
import { allowedTo, router } from '#server/api/trpc.ts';
import { voters } from '#server/station/input.ts';
import { acknowledgePrint } from '#server/station/prints/acknowledge.ts';
import { readPrintedLines } from '#server/station/prints/lines.ts';
import { readPrints } from '#server/station/prints/overview.ts';
import { recordPrint } from '#server/station/prints/record.ts';

const held = { round: roundId, station: stationId.optional() };
const no = z.int().min(0).max(10_000);

export const listPrintRouter = router({
  record: allowedTo('listPrint.record', 'long')
    .input(z.strictObject({ key, ...held }))
    .mutation(async ({ ctx, input }) => orRefused(await recordPrint(ctx, input))),
  lines: allowedTo('listPrint.record', 'long')
    .input(z.strictObject({ ...held, no: no.optional() }))
    .query(({ ctx, input }) => readPrintedLines(ctx, input)),
  overview: allowedTo('listPrint.show')
    .input(z.strictObject({ round: roundId, commune: communeCode.optional() }))
    .query(({ ctx, input }) => readPrints(ctx, input)),
  acknowledge: allowedTo('listPrint.acknowledge')
    .input(z.strictObject({ key, round: roundId, no, count: voters, digest: z.string().regex(/^[0-9a-f]{6}$/) }))
    .mutation(async ({ ctx, input }) => orRefused(await acknowledgePrint(ctx, input))),
});
