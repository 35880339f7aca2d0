import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape } from '@trpc/server';
import type { RequestContext } from '#server/api/trpc.ts';
import { appRouter } from '#server/router.ts';

/** A call of a procedure from a page; `token` is that of the browser's session. */
export type PortalCall = {
  readonly path: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly input: unknown;
  readonly token: string | undefined;
};
/** What the procedure answers, or the error as the API tells it. */
export type CallAnswer =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly error: ReturnType<typeof getTRPCErrorShape> };

/** Calls a procedure in this process, with every check that a call over HTTP passes. */
export async function callProcedure(ctx: RequestContext, { path, type, input }: PortalCall): Promise<CallAnswer> {
  try {
    const call = { router: appRouter, path, type, ctx, signal: undefined, batchIndex: 0 };
    return { ok: true, data: await callTRPCProcedure({ ...call, getRawInput: async () => input }) };
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    const { _config: config } = appRouter._def;
    return { ok: false, error: getTRPCErrorShape({ config, error, type, path, input: undefined, ctx }) };
  }
}
