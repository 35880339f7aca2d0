import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import {
  type AnyTRPCRouter,
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  type inferRouterContext,
  TRPCError,
  transformTRPCResponse,
} from '@trpc/server';
import { getHTTPStatusCode } from '@trpc/server/http';
import type { TRPCResponse } from '@trpc/server/rpc';
import { type Call, inputsOf, type Limits, readCalls } from '#server/api/adapter/calls.ts';
import { isStream, type Lines, linesOnce, sendStream } from '#server/api/adapter/stream.ts';

export type HandlerOptions<Router extends AnyTRPCRouter> = Limits & {
  readonly router: Router;
  readonly onBeat: Lines['onBeat'];
  /** Precedes the name of a procedure in a URL; begins and ends with a slash. */
  readonly basePath: string;
  readonly createContext: (given: { readonly req: IncomingMessage }) => inferRouterContext<Router>;
};

/**
 * Answers the calls of a router that come by POST with JSON, alone or in a batch, as the library's standalone
 * adapter does. It builds no fetch Request and no web stream: those cost more than the rest of a small call.
 * An async iterable is answered by a line of JSON for each of its values.
 */
export function createHandler<Router extends AnyTRPCRouter>(options: HandlerOptions<Router>): RequestListener {
  const { router, onBeat } = options;
  const lineOf = linesOnce((data) => textOf(router, { result: { data } }));
  const errorLine = (cause: unknown) => Buffer.from(`${textOf(router, failed(router, cause, NO_CALL))}\n`);
  return async (request, response) => {
    const answered = await answer(options, request, abortsWith(response));
    if ('stream' in answered) return sendStream(response, answered.stream, { lineOf, errorLine, onBeat });
    const { status, body } = answered;
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    response.end(body);
  };
}

/** Aborts when the client hangs up before its answer. */
function abortsWith(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableEnded) controller.abort();
  });
  return controller.signal;
}

type Answer = { readonly status: number; readonly body: string } | { readonly stream: AsyncIterable<unknown> };

/** A request that names no calls, or too many, is refused as a whole. */
async function answer<Router extends AnyTRPCRouter>(
  options: HandlerOptions<Router>,
  request: IncomingMessage,
  signal: AbortSignal,
): Promise<Answer> {
  const { router, createContext } = options;
  try {
    const { calls, isBatch } = readCalls(request, options);
    const inputs = inputsOf(request, { isBatch }, options);
    const ctx = createContext({ req: request });
    const given = { ctx, signal, inputs, isBatch };
    const responses = await Promise.all(calls.map((call, index) => respond(router, call, { ...given, index })));
    const [first] = responses;
    if (first && 'result' in first && isStream(first.result.data)) return { stream: first.result.data };
    return written(router, responses, isBatch);
  } catch (cause) {
    return written(router, [failed(router, cause, NO_CALL)], false);
  }
}

const NO_CALL = { path: undefined, type: 'unknown', ctx: undefined } as const;

type Given = {
  readonly ctx: unknown;
  readonly signal: AbortSignal;
  readonly inputs: ReturnType<typeof inputsOf>;
  readonly index: number;
  readonly isBatch: boolean;
};

async function respond(
  router: AnyTRPCRouter,
  { path, type }: Call,
  { ctx, signal, inputs, index, isBatch }: Given,
): Promise<TRPCResponse> {
  try {
    const call = { path, type: type === 'unknown' ? 'query' : type, ctx, signal, batchIndex: index } as const;
    const getRawInput = async () => (await inputs())[index];
    const data: unknown = await callTRPCProcedure({ router, ...call, getRawInput });
    if (isBatch && isStream(data)) throw new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE' });
    return { result: { data } };
  } catch (cause) {
    return failed(router, cause, { path, type, ctx });
  }
}

type Failing = { readonly path: string | undefined; readonly type: Call['type']; readonly ctx: unknown };

function failed({ _def: { _config: config } }: AnyTRPCRouter, cause: unknown, failing: Failing): TRPCResponse {
  const error = getTRPCErrorFromUnknown(cause);
  return { error: getTRPCErrorShape({ config, error, input: undefined, ...failing }) };
}

function written(router: AnyTRPCRouter, responses: TRPCResponse[], isBatch: boolean): Answer {
  const texts = responses.map((response) => textOf(router, response));
  return { status: getHTTPStatusCode(responses), body: isBatch ? `[${texts.join()}]` : texts.join() };
}

function textOf({ _def: { _config: config } }: AnyTRPCRouter, response: TRPCResponse): string {
  return JSON.stringify(transformTRPCResponse(config, response));
}
