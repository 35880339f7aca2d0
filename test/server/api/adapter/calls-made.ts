import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import {
  BadInput,
  OtherInput,
  OutOfRole,
  SignedOut,
  StartOver,
  TooOften,
  TryAgain,
  WrongPassword,
} from '#server/api/errors.ts';
import { Refused } from '#server/api/refused.ts';
import { anyone, router } from '#server/api/trpc.ts';
import { appRouter } from '#server/router.ts';

/** Whatever a procedure may throw, by name. */
const FAILURES: { readonly [name: string]: () => unknown } = {
  refused: () => new Refused([{ code: 'mandataire-not-consular' }]),
  otherInput: () => new OtherInput(),
  tryAgain: () => new TryAgain(),
  wrongPassword: () => new WrongPassword(3),
  tooOften: () => new TooOften(40),
  signedOut: () => new SignedOut(),
  badInput: () => new BadInput(),
  outOfRole: () => new OutOfRole(),
  startOver: () => new StartOver(),
  bug: () => new Error('a bug'),
  text: () => 'a text',
  nothing: () => undefined,
  missing: () => new TRPCError({ code: 'PRECONDITION_FAILED' }),
};

/** The signals of the calls to `waits`, and how the calls with an input ended. */
export type Seen = { readonly signals: AbortSignal[]; readonly ended: boolean[] };

/** The product's procedures under `product`, and some that answer and fail in every way. */
export function makeRouter({ signals, ended }: Seen) {
  const shared = { at: new Date(0), big: 10n };
  const watched = anyone.use(async ({ next }) => {
    const result = await next();
    ended.push(result.ok);
    return result;
  });
  return router({
    product: appRouter,
    echo: anyone.input(z.unknown()).query(({ input }) => input),
    change: anyone.input(z.unknown()).mutation(({ input }) => ({ input })),
    strict: watched.input(z.strictObject({ name: z.string() })).mutation(({ input }) => input),
    plain: anyone.query(() => 'é😀'),
    shared: anyone.query(() => shared),
    types: anyone.query(() => ({ map: new Map([[1, new Set('ab')]]), none: undefined, not: Number.NaN, ...shared })),
    empty: anyone.query(() => undefined),
    null: anyone.query(() => null),
    large: anyone.query(() => 'x'.repeat(100_000)),
    unwritable: anyone.query(() => ({
      get name(): string {
        throw new Error('no name');
      },
    })),
    fails: router(
      Object.fromEntries(
        Object.entries(FAILURES).map(([name, fail]) => [
          name,
          anyone.query(() => {
            throw fail();
          }),
        ]),
      ),
    ),
    lines: anyone.input(z.unknown()).query(async function* ({ input }) {
      yield { ...shared, input };
      yield 'é';
      if (input !== 'end') throw FAILURES[String(input)]?.();
    }),
    waits: anyone.query(async ({ signal }) => {
      if (signal === undefined) throw new Error('a call without a signal');
      signals.push(signal);
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
    }),
  });
}
