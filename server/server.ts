import { randomInt } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import type { Logger } from 'pino';
import type { Clock } from '#core/calendar/instant.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { callerOf, recentCaller } from '#server/accounts/session.ts';
import type { Caller, ServerContext } from '#server/api/context.ts';
import { answerProbe, isLoopback, isProbe, refuseMethod, refusePath } from '#server/api/http.ts';
import type { RequestContext } from '#server/api/trpc.ts';
import { makeAccessLog } from '#server/audit/access.ts';
import { openChangeFeed } from '#server/change-feed/feed.ts';
import { makeRecentCallers } from '#server/change-feed/recent-callers.ts';
import { makeKeyedQueue } from '#server/concurrency/keyed-queue.ts';
import { takeUpJobs } from '#server/jobs/runner.ts';
import { sourceOf } from '#server/limits/source.ts';
import { sweepHourly } from '#server/retention/sweep.ts';
import { appRouter } from '#server/router.ts';

/** A server's clocks, database, log and address. */
export type ServerOptions = {
  readonly database: Database;
  readonly clock: Clock;
  readonly machineClock: Clock;
  readonly log: Logger;
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Absent: plain http. */
  readonly tls?: Certificate | undefined;
  /** Other machines reach the server, even on a loopback address. */
  readonly isBehindProxy?: boolean;
  readonly version: string;
  /** Milliseconds between two polls for changes that no notification announced. */
  readonly pollEvery?: number;
};
/** A certificate chain and its key, PEM. */
export type Certificate = { readonly cert: string; readonly key: string };
export type RunningServer = {
  readonly url: string;
  readonly context: ServerContext;
  readonly close: () => Promise<void>;
};

const BASE = '/trpc/';
const LARGEST_BODY = 65_536;
/** Procedures that take a part of a file. */
const BATCHED = ['account.check', 'account.import'].map((procedure) => `${BASE}${procedure}`);
const LARGEST_BATCHED_BODY = 2_097_152;
const LARGEST_BATCH = 10;
/** Milliseconds for the headers and for the whole request. */
const HEADERS_LIMIT = 10_000;
const REQUEST_LIMIT = 30_000;
/** Milliseconds that a connection is kept: longer than a terminal waits for changes, and than proxies keep theirs. */
const KEPT = 65_000;
/** Milliseconds for running requests when the server stops. */
const GRACE = 10_000;
/** Milliseconds between two polls for changes that no notification announced. */
const POLL_EVERY = 5_000;

/** Serves the API. `close` ends the running requests and writes the access log; it leaves the database open. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const closing = new AbortController();
  const { database, log, pollEvery = POLL_EVERY } = options;
  const changeFeed = openChangeFeed({ database, log, closing: closing.signal, pollEvery });
  const context = makeContext(options, { closing: closing.signal, changeFeed });
  sweepHourly(context);
  takeUpJobs(context);
  const answer = dispatcher(context, options.isBehindProxy ?? false);
  const running = new Set<ServerResponse>();
  const server = listener(options.tls, (request, response) => {
    running.add(response);
    response.once('close', () => running.delete(response));
    if (closing.signal.aborted) closeAfterAnswer(response);
    answer(request, response);
  });

  await listening(server, options).catch(async (error: unknown) => {
    closing.abort();
    await changeFeed.close();
    throw error;
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;

  async function close(): Promise<void> {
    closing.abort();
    for (const response of running) closeAfterAnswer(response);
    const stopped = new Promise<void>((resolve) => server.close(() => resolve()));
    const late = setTimeout(() => server.closeAllConnections(), GRACE);
    server.closeIdleConnections();
    await stopped;
    clearTimeout(late);
    await changeFeed.close();
    await context.access.flush();
  }
  const scheme = options.tls ? 'https' : 'http';
  return {
    url: `${scheme}://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`,
    context,
    close,
  };
}

/** Sends each request to the API, to a probe, or away. */
function dispatcher(context: ServerContext, isBehindProxy: boolean): RequestListener {
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

function listening(server: Server, { port, host }: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

function handler(context: ServerContext, isBehindProxy: boolean, maxBodySize: number): RequestListener {
  return createHTTPHandler({
    router: appRouter,
    basePath: BASE,
    maxBodySize,
    maxBatchSize: LARGEST_BATCH,
    allowMethodOverride: true,
    createContext: ({ req }) => requestContext(context, req, isBehindProxy),
  });
}

/** Ends the connection with its answer: a client that kept it would keep the server from stopping. */
function closeAfterAnswer(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}

function listener(tls: Certificate | undefined, listen: RequestListener): Server {
  const limits = { headersTimeout: HEADERS_LIMIT, requestTimeout: REQUEST_LIMIT, keepAliveTimeout: KEPT };
  return tls ? createSecureServer({ ...limits, ...tls }, listen) : createServer(limits, listen);
}

function makeContext(options: ServerOptions, shared: Pick<ServerContext, 'closing' | 'changeFeed'>): ServerContext {
  const { database, clock, machineClock, log, version, host, isBehindProxy = false } = options;
  const access = makeAccessLog(database, clock, (error) => log.error({ error: nameOf(error) }, 'access log'));
  const given = { database, clock, machineClock, log, version, startedAt: machineClock(), access };
  const isHereOnly = isLoopback(host) && !isBehindProxy;
  const perServer = {
    passwordQueue: makeKeyedQueue(),
    recentCallers: makeRecentCallers<Caller>(),
    isLoopback: isHereOnly,
  };
  return { ...given, ...shared, ...perServer, drawSign: (limit) => randomInt(limit) };
}

function requestContext(server: ServerContext, request: IncomingMessage, isBehindProxy: boolean): RequestContext {
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

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
