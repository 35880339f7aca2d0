import type { IncomingMessage } from 'node:http';
import { callerOf, recentCaller } from '#server/accounts/caller.ts';
import type { Caller, ServerContext } from '#server/api/context.ts';
import type { RequestContext } from '#server/api/trpc.ts';
import { sourceOf } from '#server/limits/source.ts';

/** Who asks, by the token in the header of a request, and from where. */
export function requestContext(
  server: ServerContext,
  request: IncomingMessage,
  isBehindProxy: boolean,
): RequestContext {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  return contextOf(server, { token, source: sourceOf(request, isBehindProxy) });
}

type Origin = Pick<RequestContext, 'source'> & { readonly token: string | undefined };

/** A text that is no token is none. */
export function contextOf(server: ServerContext, { token: given = '', source }: Origin): RequestContext {
  const token = /^[\w-]{43}$/.exec(given)?.[0];
  let looked: Promise<Caller | undefined> | undefined;
  return {
    server,
    source,
    caller: () => {
      looked ??= token === undefined ? Promise.resolve(undefined) : callerOf(server, token);
      return looked;
    },
    recentCaller: () => (token === undefined ? undefined : recentCaller(server, token)),
  };
}
