import { z } from 'zod';
import { birth, electionId, electorId, key, nne } from '#server/api/input.ts';
import { orRefused } from '#server/api/refused.ts';
import { allowedTo, router } from '#server/api/trpc.ts';
import { importRemote, previewRemote } from '#server/remote-votes/import-remote.ts';

/** Votes of one call. */
const MOST = 200;

const elector = z.union([z.strictObject({ id: electorId }), z.strictObject({ nne, born: birth })]);
const votes = z
  .array(z.strictObject({ elector, election: electionId, round: z.literal([1, 2]) }))
  .min(1)
  .max(MOST);

export const markRouter = router({
  importRemote: allowedTo('mark.import')
    .input(z.strictObject({ key, votes }))
    .mutation(async ({ ctx, input }) => orRefused(await importRemote(ctx, input))),
  foreseeRemote: allowedTo('mark.import')
    .input(z.strictObject({ votes }))
    .query(({ ctx, input }) => previewRemote(ctx, input.votes)),
});
