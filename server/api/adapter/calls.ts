import type { IncomingMessage } from 'node:http';
import { type AnyTRPCRouter, TRPCError, type TRPCProcedureType } from '@trpc/server';
import { readBody } from '#server/api/adapter/body.ts';

export type Limits = {
  /** Bytes. */
  readonly maxBodySize: number;
  /** Calls of one request. */
  readonly maxBatchSize: number;
};
/** `unknown`: no procedure has this path. */
export type Call = { readonly path: string; readonly type: TRPCProcedureType | 'unknown' };
/** The calls of a request. A batch is answered by a list, in the order of its calls. */
export type Calls = { readonly isBatch: boolean; readonly calls: readonly Call[] };

/** The calls that a URL names after `basePath`: one, or several parted by commas with `?batch=1`. */
export function readCalls(
  { url = '', headers }: IncomingMessage,
  { router, basePath, maxBatchSize }: Pick<Limits, 'maxBatchSize'> & { router: AnyTRPCRouter; basePath: string },
): Calls {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const name = decoded(pathname.startsWith(basePath) ? pathname.slice(basePath.length).replace(/\/{1,2}$/, '') : '');
  if (!isJson(headers['content-type'])) throw new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE' });

  const isBatch = searchParams.get('batch') === '1';
  const paths = isBatch ? name.split(',') : [name];
  if (paths.length > maxBatchSize) throw new TRPCError({ code: 'BAD_REQUEST' });

  const calls = paths.map((path) => ({ path, type: typeOf(router, path) }));
  const types = new Set(calls.map(({ type }) => type).filter((type) => type !== 'unknown'));
  if (types.size > 1) throw new TRPCError({ code: 'BAD_REQUEST' });
  return { isBatch, calls };
}

/** The router's procedures by their dotted paths: an object without a prototype. */
function typeOf(router: AnyTRPCRouter, path: string): Call['type'] {
  const { procedures }: { procedures: { [path: string]: { _def: { type: TRPCProcedureType } } | undefined } } =
    router._def;
  return procedures[path]?._def.type ?? 'unknown';
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (cause) {
    throw new TRPCError({ code: 'BAD_REQUEST', cause });
  }
}

/** Whatever the parameters of the type say. */
function isJson(type: string | undefined): boolean {
  return type?.split(';', 1)[0]?.trim().toLowerCase() === 'application/json';
}

/**
 * The inputs of a request's calls, by index. The body is read at once, so that a client may hang up after it;
 * it is parsed when the first call asks for its input, since a call without a session is refused before.
 */
export function inputsOf(
  request: IncomingMessage,
  { isBatch }: Pick<Calls, 'isBatch'>,
  { maxBodySize }: Pick<Limits, 'maxBodySize'>,
): () => Promise<Inputs> {
  const body = readBody(request, maxBodySize);
  body.catch(() => undefined); // A body that fails is no fault of a call that needs none.
  let inputs: Promise<Inputs> | undefined;
  return () => {
    inputs ??= body.then((text) => parseInputs(text, isBatch));
    return inputs;
  };
}

type Inputs = { readonly [index: number]: unknown };

/**
 * Inputs are plain JSON, which no transformer reads. No text is no input; a batch sends an object that holds
 * the inputs by index.
 */
function parseInputs(text: string, isBatch: boolean): Inputs {
  if (text === '') return [];
  const parsed = parseJson(text);
  if (!isBatch) return [parsed];
  if (!isObject(parsed)) throw new TRPCError({ code: 'BAD_REQUEST' });
  return parsed;
}

function isObject(value: unknown): value is Inputs {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TRPCError({ code: 'BAD_REQUEST', cause });
  }
}
