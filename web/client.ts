import { createTRPCClient, type TRPCClient, TRPCClientError } from '@trpc/client';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { observable } from '@trpc/server/observable';
import type { Refusal } from '#core/model/refusal.ts';
import type { AppRouter } from '#server/router.ts';
import type { CallAnswer, PortalCall } from '#web/server.ts';

export type Client = TRPCClient<AppRouter>;
export type Outputs = inferRouterOutputs<AppRouter>;
export type Inputs = inferRouterInputs<AppRouter>;

/** The procedures, called in this process for one browser. */
export function connect(call: (asked: PortalCall) => Promise<CallAnswer>, token: string | undefined): Client {
  return createTRPCClient<AppRouter>({
    links: [
      () =>
        ({ op }) =>
          observable((observer) => {
            call({ path: op.path, type: op.type, input: op.input, token }).then(
              (answer) => {
                if (!answer.ok) return observer.error(TRPCClientError.from({ error: answer.error }));
                observer.next({ result: { data: answer.data } });
                return observer.complete();
              },
              (cause) => observer.error(TRPCClientError.from(cause)),
            );
          }),
    ],
  });
}

/** Why a call came to nothing, for the person who made it. */
export type Failure =
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'signed-out' | 'not-allowed' | 'bad-input' | 'other-input' | 'away' }
  | { readonly kind: 'too-often'; readonly seconds: number };
type ErrorData = { readonly httpStatus: number; readonly refusals: readonly Refusal[]; readonly seconds?: number };

const KINDS = {
  400: 'bad-input',
  401: 'signed-out',
  403: 'not-allowed',
  409: 'other-input',
  413: 'bad-input',
  503: 'away',
} as const satisfies { readonly [status: number]: Failure['kind'] };

/** The server's database is away, or it has too much to do: the page may be asked for again. */
export function isAway(error: unknown): boolean {
  return error instanceof TRPCClientError && [429, 503].includes(error.data?.httpStatus);
}

/** The failure of a call; a bug is thrown on. */
export function failureOf(error: unknown): Failure {
  const data: ErrorData | undefined = error instanceof TRPCClientError ? error.data : undefined;
  if (data === undefined) throw error;
  const { httpStatus, refusals, seconds = 60 } = data;
  if (refusals.length > 0) return { kind: 'refused', refusals };
  if (httpStatus === 429) return { kind: 'too-often', seconds };
  const kind = Object.entries(KINDS).find(([status]) => Number(status) === httpStatus)?.[1];
  if (kind === undefined) throw error;
  return { kind };
}
