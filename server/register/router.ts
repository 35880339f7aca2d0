import { z } from 'zod';
import { allowedTo, router } from '#server/api/trpc.ts';
import { readRegister } from '#server/register/list.ts';

const MOST = 500;
const page = z.strictObject({
  after: z.int().min(0).default(0),
  limit: z.int().min(1).max(MOST).default(MOST),
});

export const registerRouter = router({
  list: allowedTo('register.list', 'long')
    .input(page)
    .query(({ ctx, input }) => readRegister(ctx, input)),
});
