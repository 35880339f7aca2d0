import { z } from 'zod';
import { count } from '#server/api/input.ts';
import { allowedTo, router } from '#server/api/trpc.ts';
import { readRegister } from '#server/register/list.ts';

const MOST = 500;
const page = z.strictObject({
  after: count.default(0),
  limit: z.int().min(1).max(MOST).default(MOST),
});

export const registerRouter = router({
  list: allowedTo('register.list', 'long')
    .input(page)
    .query(({ ctx, input }) => readRegister(ctx, input)),
});
