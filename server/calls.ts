import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  TRPCError,
  transformTRPCResponse,
} from '@trpc/server';
import { readText } from '#server/body.ts';
import { appRouter } from '#server/router.ts';
import { type RequestContext, understood } from '#server/trpc.ts';

/** The calls of one HTTP request, under the path before them: one, or as many as a batch has. */
export type Api = {
  readonly basePath: string;
  readonly largestBody: number;
  readonly largestBatch: number;
};
type Call = {
  readonly path: string;
  readonly context: RequestContext;
  readonly input: () => unknown;
  readonly signal: AbortSignal;
  readonly batchIndex: number;
};
type Answer = { readonly status: number; readonly text: string };

const { _config: config } = appRouter._def;
const JSON_TYPE = 'application/json';
const HEADERS = { 'content-type': JSON_TYPE };
/** Of calls of one batch that came to different ends. */
const MIXED = 207;
const LEFT = new Error('who called has left');

/** Answers as tRPC's own adapters do, for its clients; theirs make a request, a response, three streams and five signals of each call. */
export async function answerCalls(
  api: Api,
  context: RequestContext,
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableEnded) gone.abort(LEFT);
  });
  const { status, text } = await answersTo(api, context, { request, signal: gone.signal }).catch((cause: unknown) =>
    failed(getTRPCErrorFromUnknown(cause), undefined),
  );
  response.writeHead(status, HEADERS).end(text);
}

async function answersTo(
  { basePath, largestBody, largestBatch }: Api,
  context: RequestContext,
  { request, signal }: { readonly request: IncomingMessage; readonly signal: AbortSignal },
): Promise<Answer> {
  if (!isJson(request)) throw new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE' });
  const [encoded = '', search] = request.url?.slice(basePath.length).split('?', 2) ?? [];
  const path = decoded(encoded);
  const text = await readText(request, largestBody);
  if (!isBatch(search)) return answerTo({ path, context, input: () => parsed(text), signal, batchIndex: 0 });

  const paths = path.split(',');
  if (paths.length > largestBatch) throw new TRPCError({ code: 'BAD_REQUEST' });
  const inputs = parsed(text);
  const answers = await Promise.all(
    paths.map((its, index) =>
      answerTo({ path: its, context, input: () => inputAt(inputs, index), signal, batchIndex: index }),
    ),
  );
  const statuses = new Set(answers.map(({ status }) => status));
  const [status = MIXED] = statuses.size === 1 ? statuses : [];
  return { status, text: `[${answers.map((answer) => answer.text).join(',')}]` };
}

async function answerTo({ path, context, input, ...call }: Call): Promise<Answer> {
  try {
    const asked = { type: 'query' as const, allowMethodOverride: true, getRawInput: async () => input() };
    const data = await callTRPCProcedure({ router: appRouter, path, ctx: context, ...asked, ...call });
    return { status: 200, text: textOf(data) };
  } catch (cause) {
    return failed(understood(getTRPCErrorFromUnknown(cause), { log: context.server.log, path }), path);
  }
}

function failed(error: TRPCError, path: string | undefined): Answer {
  const shape = getTRPCErrorShape({ config, error, type: 'unknown', path, input: undefined, ctx: undefined });
  return { status: shape.data.httpStatus, text: JSON.stringify(transformTRPCResponse(config, { error: shape })) };
}

const texts = new WeakMap<object, string>();

/** An answer that many share is written out once. */
function textOf(data: unknown): string {
  const write = () => JSON.stringify(transformTRPCResponse(config, { result: { data } }));
  if (typeof data !== 'object' || data === null) return write();
  const text = texts.get(data) ?? write();
  texts.set(data, text);
  return text;
}

function isJson({ headers }: IncomingMessage): boolean {
  return headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() === JSON_TYPE;
}

function isBatch(search: string | undefined): boolean {
  return search !== undefined && new URLSearchParams(search).get('batch') === '1';
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (cause) {
    throw new TRPCError({ code: 'BAD_REQUEST', cause });
  }
}

/** A call without input has no body. */
function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch (cause) {
    throw new TRPCError({ code: 'BAD_REQUEST', cause });
  }
}

function inputAt(inputs: unknown, index: number): unknown {
  if (inputs === undefined) return undefined;
  if (typeof inputs !== 'object' || inputs === null || Array.isArray(inputs))
    throw new TRPCError({ code: 'BAD_REQUEST' });
  return Object.entries(inputs).find(([key]) => key === String(index))?.[1];
}
