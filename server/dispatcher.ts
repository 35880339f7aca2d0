import type { RequestListener } from 'node:http';
import { createHandler } from '#server/api/adapter/handler.ts';
import type { ServerContext } from '#server/api/context.ts';
import { answerProbe, isProbe, refuseMethod, refusePath } from '#server/api/http.ts';
import { isPage } from '#server/portal/portal.ts';
import { requestContext } from '#server/request-context.ts';
import { appRouter } from '#server/router.ts';

const BASE = '/trpc/';
const LARGEST_BODY = 65_536;
/** Procedures that take a part of a file. */
const BATCHED = ['account.check', 'account.import', 'roll.upload'].map((procedure) => `${BASE}${procedure}`);
const LARGEST_BATCHED_BODY = 2_097_152;
const LARGEST_BATCH = 10;

type Dispatching = { readonly isBehindProxy: boolean; readonly portal: RequestListener | undefined };

/** Routes each request to the API, to a probe or to the pages; any other one is refused. */
export function dispatcher(context: ServerContext, { isBehindProxy, portal }: Dispatching): RequestListener {
  const api = handler(context, isBehindProxy, LARGEST_BODY);
  const batchedApi = handler(context, isBehindProxy, LARGEST_BATCHED_BODY);
  return (request, response) => {
    if (isProbe(request)) void answerProbe(context, request, response);
    else if (portal && isPage(request, BASE)) portal(request, response);
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
