import type { Readable } from 'node:stream';
import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import superjson, { type SuperJSONResult } from 'superjson';
import type { AppRouter } from '#server/router.ts';
import { post } from '#tui/post.ts';

export type LinkOptions = {
  /** Asked for at each call: the server may have moved. */
  readonly url: () => string;
  readonly headers: { readonly [name: string]: string };
  /** Milliseconds that a call may take until its whole answer is there. */
  readonly patience: (procedure: string) => number;
  /** Milliseconds without a sign of a stream's server after which its caller is told (`FollowerContext`). */
  readonly quietAfter: number;
  /** Milliseconds without one after which the server is taken for lost. */
  readonly longestSilence: number;
  /** Called with the procedure as a call is sent; what it answers is called as the call ends. */
  readonly onCall?: OnCall | undefined;
  /** Called when no answer came, before the call is made again. */
  readonly onNoAnswer?: (() => void) | undefined;
};
/** `error` is what the call came to, where it came to no answer. */
export type OnCall = (procedure: string) => (error?: unknown) => void;
/**
 * What the caller of a stream may give with the call: `onQuiet` is told when nothing comes, and when it does
 * again.
 */
export type FollowerContext = { readonly onQuiet: (isQuiet: boolean) => void };
/** A call, as a link of the client sees it. */
type Operation = {
  readonly path: string;
  readonly input: unknown;
  readonly signal?: AbortSignal | null | undefined;
  readonly context: { readonly onQuiet?: unknown };
};

/** Sends each call as one POST: plain JSON goes out; superjson comes back, for what JSON has no word for. */
export function serverLink(options: LinkOptions): TRPCLink<AppRouter> {
  return () =>
    ({ op }) =>
      observable((observer) => {
        const ended = options.onCall?.(op.path);
        const answer = op.path === 'station.follow' ? openStream(op, options) : call(op, options);
        answer.then(
          (data) => {
            ended?.();
            observer.next({ result: { data } });
            observer.complete();
          },
          (cause) => {
            const error = TRPCClientError.from(cause, { meta: { server: new URL(options.url()).origin } });
            ended?.(error);
            observer.error(error);
          },
        );
      });
}

async function call(op: Operation, options: LinkOptions): Promise<unknown> {
  const { body } = await send(op, options, AbortSignal.timeout(options.patience(op.path)));
  return valueIn(await textOf(body));
}

/** The answer of a call that is answered line by line, on a connection that stays open. */
async function openStream(op: Operation, options: LinkOptions): Promise<AsyncIterable<unknown>> {
  const silence = watchSilence(op, options);
  try {
    const { isOk, body } = await send(op, options, silence.signal);
    silence.heard();
    if (isOk) return valuesOf(body, silence);
    throw valueIn(await textOf(body));
  } catch (cause) {
    silence.stop();
    throw cause;
  }
}

type Silence = { readonly signal: AbortSignal; readonly heard: () => void; readonly stop: () => void };

/** Tells the caller of a silence, and ends the call when the silence lasts. */
function watchSilence({ context: { onQuiet } }: Operation, { quietAfter, longestSilence }: LinkOptions): Silence {
  const over = new AbortController();
  const tell = (isQuiet: boolean) => typeof onQuiet === 'function' && onQuiet(isQuiet);
  let isQuiet = false;
  const quiet = setTimeout(() => {
    isQuiet = true;
    tell(true);
  }, quietAfter).unref();
  const late = setTimeout(() => over.abort(), longestSilence).unref();
  return {
    signal: over.signal,
    heard: () => {
      quiet.refresh();
      late.refresh();
      if (isQuiet) tell(false);
      isQuiet = false;
    },
    stop: () => {
      clearTimeout(quiet);
      clearTimeout(late);
    },
  };
}

/** `late` ends a call that takes too long; the caller's own signal ends a call that the caller gives up. */
async function send({ path, input, signal }: Operation, options: LinkOptions, late: AbortSignal) {
  const { url, headers, onNoAnswer } = options;
  const answer = post(`${url()}/${path}`, {
    headers,
    body: JSON.stringify(input),
    signal: signal ? AbortSignal.any([signal, late]) : late,
  });
  answer.catch(() => onNoAnswer?.());
  return answer;
}

/**
 * The value of each line; one without is a sign of the server alone. Every failure, of the connection too, is
 * an error of the client.
 */
async function* valuesOf(body: Readable, silence: Silence): AsyncIterable<unknown> {
  try {
    let unfinished = '';
    for await (const piece of body) {
      silence.heard();
      const lines = `${unfinished}${piece}`.split('\n');
      unfinished = lines.pop() ?? '';
      for (const line of lines) if (line !== '') yield valueIn(line);
    }
  } catch (cause) {
    throw TRPCClientError.from(cause instanceof Error ? cause : new Error('no answer', { cause }));
  } finally {
    silence.stop();
  }
}

async function textOf(body: Readable): Promise<string> {
  let whole = '';
  for await (const piece of body) whole += piece;
  return whole;
}

type Line = { readonly result: { readonly data: SuperJSONResult } } | { readonly error: SuperJSONResult };

function valueIn(line: string): unknown {
  const parsed: Line = JSON.parse(line);
  if ('result' in parsed) return superjson.deserialize(parsed.result.data);
  throw TRPCClientError.from({ error: superjson.deserialize(parsed.error) });
}
