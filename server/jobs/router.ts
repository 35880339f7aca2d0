import { nothing } from '#server/api/input.ts';
import { allowedTo, router } from '#server/api/trpc.ts';
import { listJobs } from '#server/jobs/list.ts';
import { runForAWhile } from '#server/jobs/runner.ts';

export const jobRouter = router({
  run: allowedTo('election.call')
    .input(nothing)
    .mutation(({ ctx }) => runForAWhile(ctx)),
  list: allowedTo('election.call')
    .input(nothing)
    .query(({ ctx }) => listJobs(ctx)),
});
