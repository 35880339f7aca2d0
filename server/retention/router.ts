import { z } from 'zod';
import { key, nothing } from '#server/api/input.ts';
import { orRefused } from '#server/api/refused.ts';
import { allowedTo, router } from '#server/api/trpc.ts';
import { previewPurge, purge } from '#server/retention/purge.ts';
import { loadStatistics } from '#server/retention/statistics.ts';

export const retentionRouter = router({
  purge: allowedTo('retention.purge')
    .input(z.strictObject({ key }))
    .mutation(async ({ ctx, input }) => orRefused(await purge(ctx, input))),
  foresee: allowedTo('retention.purge')
    .input(nothing)
    .query(({ ctx }) => previewPurge(ctx)),
  statistics: allowedTo('retention.purge')
    .input(nothing)
    .query(({ ctx }) => loadStatistics(ctx)),
});
