import { z } from 'zod';
import { count, electionId, nothing, personName, stationId } from '#server/api/input.ts';
import { allowedTo, router } from '#server/api/trpc.ts';
import { describeRegister } from '#server/register/describe.ts';
import { readRegister } from '#server/register/list.ts';

const MOST = 500;
const page = z.strictObject({
  station: stationId.optional(),
  election: electionId.optional(),
  reader: personName.optional(),
  after: count.default(0),
  limit: z.int().min(1).max(MOST).default(MOST),
});

export const registerRouter = router({
  describe: allowedTo('register.list')
    .input(nothing)
    .query(({ ctx }) => describeRegister(ctx)),
  list: allowedTo('register.list', 'long')
    .input(page)
    .query(({ ctx, input }) => readRegister(ctx, input)),
});
