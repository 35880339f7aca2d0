import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import superjson, { type SuperJSONResult } from 'superjson';
import type { AppRouter } from '#server/router.ts';

export type StreamOptions = {
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  /** Milliseconds without a line after which the server is taken for lost; it sends one more often. */
  readonly longestSilence: number;
};
/** A call, as a link of the client sees it. */
type Operation = { readonly path: string; readonly input: unknown; readonly signal?: AbortSignal | null | undefined };

/** Sends the calls that are answered line by line, on a connection that stays open: their answer is an iterable. */
export function streamLink(options: StreamOptions): TRPCLink<AppRouter> {
  return () =>
    ({ op }) =>
      observable((observer) => {
        openStream(op, options).then(
          (data) => {
            observer.next({ result: { data } });
            observer.complete();
          },
          (cause) => observer.error(TRPCClientError.from(cause)),
        );
      });
}

async function openStream(
  { path, input, signal }: Operation,
  { url, headers, longestSilence }: StreamOptions,
): Promise<AsyncIterable<unknown>> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), longestSilence).unref();
  const response = await fetch(`${url}/${path}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(input),
    signal: signal ? AbortSignal.any([signal, silence.signal]) : silence.signal,
  });
  if (response.ok && response.body) return valuesOf(response.body, timer);
  throw valueIn(await response.text());
}

/** The value of each line; every failure, of the connection too, is an error of the client. */
async function* valuesOf(body: ReadableStream<Uint8Array>, silence: NodeJS.Timeout): AsyncIterable<unknown> {
  try {
    let unfinished = '';
    for await (const text of body.pipeThrough(new TextDecoderStream())) {
      silence.refresh();
      const lines = `${unfinished}${text}`.split('\n');
      unfinished = lines.pop() ?? '';
      for (const line of lines) yield valueIn(line);
    }
  } catch (cause) {
    throw TRPCClientError.from(cause instanceof Error ? cause : new Error('no answer', { cause }));
  }
}

type Line = { readonly result: { readonly data: SuperJSONResult } } | { readonly error: SuperJSONResult };

function valueIn(line: string): unknown {
  const parsed: Line = JSON.parse(line);
  if ('result' in parsed) return superjson.deserialize(parsed.result.data);
  throw TRPCClientError.from({ error: superjson.deserialize(parsed.error) });
}
