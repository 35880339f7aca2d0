import { z } from 'zod';
import { text } from '#server/api/input.ts';
import { allowedTo, router } from '#server/api/trpc.ts';
import { findPeople } from '#server/search/find.ts';

const LONGEST = 100;

export const searchRouter = router({
  find: allowedTo('search.find')
    .input(z.strictObject({ typed: text(LONGEST) }))
    .query(({ ctx, input }) => findPeople(ctx, input.typed)),
});
