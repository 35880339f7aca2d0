import { createTRPCClient, httpLink, type TRPCClient, TRPCClientError } from '@trpc/client';
import superjson from 'superjson';
import type { AppRouter } from '#server/router.ts';

export type Api = TRPCClient<AppRouter>;

/** A terminal with this token, or of nobody. Not batched: calls made at once travel on a connection each. */
export function connect(url: string, token: string | undefined): Api {
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${url}/trpc`,
        methodOverride: 'POST',
        headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
        transformer: { input: { serialize: asItIs, deserialize: asItIs }, output: superjson },
      }),
    ],
  });
}

function asItIs<Value>(value: Value): Value {
  return value;
}

/** What a call came to: its HTTP status, and the codes that refused it. */
export type Failure = { readonly status: number; readonly codes: readonly string[] };

/** The failure of a call that is refused for these reasons. */
export function refusedFor(...codes: readonly string[]): Failure {
  return { status: 422, codes };
}

/** Waits for a call that must fail. */
export async function failureOf(call: Promise<unknown>): Promise<Failure> {
  const answer = await outcomeOf(call);
  if (answer.ok) throw new Error(`it was answered: ${JSON.stringify(answer.result)}`);
  return { status: answer.status, codes: answer.codes };
}

/** Waits for a call, whether it is answered or refused; what is no answer at all is thrown. */
export async function outcomeOf<Result>(
  call: Promise<Result>,
): Promise<{ readonly ok: true; readonly result: Result } | ({ readonly ok: false } & Failure)> {
  try {
    return { ok: true, result: await call };
  } catch (error) {
    const data = error instanceof TRPCClientError ? error.data : undefined;
    if (data === undefined || data === null) throw error;
    const { httpStatus, refusals } = data as { httpStatus: number; refusals: readonly { readonly code: string }[] };
    return { ok: false, status: httpStatus, codes: refusals.map(({ code }) => code) };
  }
}
