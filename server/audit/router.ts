import { z } from 'zod';
import { count, moment, nothing } from '#server/api/input.ts';
import { allowedTo, router } from '#server/api/trpc.ts';
import { listEntries } from '#server/audit/list.ts';
import { verify } from '#server/audit/verify.ts';

const MOST = 500;

const chain = z.string().regex(/^[\w/-]{1,100}$/);
const place = z.strictObject({ at: moment, chain, seq: count.min(1) });
const wanted = z
  .strictObject({
    since: moment.optional(),
    until: moment.optional(),
    chain: chain.optional(),
    act: z
      .string()
      .regex(/^[a-zA-Z.]{1,60}$/)
      .optional(),
    before: place.optional(),
    limit: z.int().min(1).max(MOST),
  })
  .transform(({ since, until, act, before, limit, ...filter }) => {
    return { since, until, chain: filter.chain, act, before, limit };
  });

export const auditRouter = router({
  verify: allowedTo('audit.verify')
    .input(nothing)
    .query(({ ctx }) => verify(ctx)),
  list: allowedTo('audit.list', 'long')
    .input(wanted)
    .query(({ ctx, input }) => listEntries(ctx, input)),
});
