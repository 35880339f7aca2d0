import type { IncomingMessage, RequestListener } from 'node:http';
import { callerOf, recentCaller } from '#server/accounts/caller.ts';
import { createHandler } from '#server/api/adapter/handler.ts';
import type { Caller, ServerContext } from '#server/api/context.ts';
import { answerProbe, isProbe, refuseMethod, refusePath } from '#server/api/http.ts';
import type { RequestContext } from '#server/api/trpc.ts';
import { sourceOf } from '#server/limits/source.ts';
import { appRouter } from '#server/router.ts';

const BASE = '/trpc/';
const LARGEST_BODY = 65_536;
/** Procedures that take a part of a file. */
const BATCHED = ['account.check', 'account.import', 'roll.upload'].map((procedure) => `${BASE}${procedure}`);
const LARGEST_BATCHED_BODY = 2_097_152;
const LARGEST_BATCH = 10;

/** Sends each request to the API, to a probe, or away. */
export function dispatcher(context: ServerContext, isBehindProxy: boolean): RequestListener {
  const api = handler(context, isBehindProxy, LARGEST_BODY);
  const batchedApi = handler(context, isBehindProxy, LARGEST_BATCHED_BODY);
  return (request, response) => {
    if (isProbe(request)) void answerProbe(context, request, response);
    else if (request.method !== 'POST') refuseMethod(response);
    else if (BATCHED.includes(request.url ?? '')) batchedApi(request, response);
    else if (request.url?.startsWith(BASE)) api(request, response);
    else refusePath(response);
  };
}

function handler(context: ServerContext, isBehindProxy: boolean, maxBodySize: number): RequestListener {
  return createHandler({
    router: appRouter,
    basePath: BASE,
    maxBodySize,
    maxBatchSize: LARGEST_BATCH,
    onBeat: context.changeFeed.onBeat,
    createContext: ({ req }) => requestContext(context, req, isBehindProxy),
  });
}

export function requestContext(
  server: ServerContext,
  request: IncomingMessage,
  isBehindProxy: boolean,
): RequestContext {
  const token = /^Bearer ([\w-]{43})$/.exec(request.headers.authorization ?? '')?.[1];
  let looked: Promise<Caller | undefined> | undefined;
  return {
    server,
    source: sourceOf(request, isBehindProxy),
    caller: () => {
      looked ??= token === undefined ? Promise.resolve(undefined) : callerOf(server, token);
      return looked;
    },
    recentCaller: () => (token === undefined ? undefined : recentCaller(server, token)),
  };
}
