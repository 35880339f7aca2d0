import type { ServerResponse } from 'node:http';

/**
 * Milliseconds that a client has to take what was sent. One that does not is let go: it comes back by itself.
 */
const PATIENCE = 30_000;

/** What a procedure answers value by value. */
export function isStream(data: unknown): data is AsyncIterable<unknown> {
  return typeof data === 'object' && data !== null && Symbol.asyncIterator in data;
}

/** The same values; what ends them early is thrown as `toError` says. */
export async function* failingAs(
  values: AsyncIterable<unknown>,
  toError: (cause: unknown) => Error,
): AsyncIterable<unknown> {
  try {
    yield* values;
  } catch (cause) {
    throw toError(cause);
  }
}

/** An empty line, in six bytes: no value, but a sign that the server is there. */
const BEAT = Buffer.from('\n');

/**
 * Sends a line for each value on a response that stays open, the next one only when the socket has taken the
 * last; between them an empty line for each beat of the server. An error is the last line. The connection
 * ends with the stream.
 */
export async function sendStream(
  response: ServerResponse,
  values: AsyncIterable<unknown>,
  { lineOf, errorLine, onBeat, patience = PATIENCE }: Lines,
): Promise<void> {
  // The last header asks nginx not to hold lines back.
  response.writeHead(200, { 'content-type': 'application/x-ndjson', connection: 'close', 'x-accel-buffering': 'no' });
  response.flushHeaders();
  const stopBeats = onBeat(() => {
    if (!response.destroyed && !response.writableNeedDrain) response.write(BEAT);
  });
  try {
    for await (const value of values) {
      if (response.destroyed) return;
      if (!response.write(lineOf(value))) await drained(response, patience);
    }
  } catch (cause) {
    response.write(errorLine(cause));
  } finally {
    stopBeats();
  }
  response.end();
}

export type Lines = {
  readonly lineOf: (value: unknown) => Buffer;
  readonly errorLine: (cause: unknown) => Buffer;
  /** Answers how to be told no more. */
  readonly onBeat: (listener: () => void) => () => void;
  readonly patience?: number;
};

function drained(response: ServerResponse, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => response.destroy(), patience);
    const done = () => {
      clearTimeout(late);
      response.off('drain', done);
      response.off('close', done);
      resolve();
    };
    response.on('drain', done);
    response.on('close', done);
    if (response.destroyed) done();
  });
}

/** Makes the line of a value once, however many clients it is sent to. */
export function linesOnce(textOf: (value: unknown) => string): (value: unknown) => Buffer {
  const ready = new WeakMap<object, Buffer>();
  return (value) => {
    const isObject = typeof value === 'object' && value !== null;
    const line = (isObject && ready.get(value)) || Buffer.from(`${textOf(value)}\n`);
    if (isObject) ready.set(value, line);
    return line;
  };
}
