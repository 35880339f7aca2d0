import { randomInt } from 'node:crypto';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Logger } from 'pino';
import type { Clock } from '#core/calendar/instant.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { makeCommuneLimit } from '#server/act/commune-limit.ts';
import type { Caller, ServerContext } from '#server/api/context.ts';
import { isLoopback } from '#server/api/http.ts';
import { makeAccessLog } from '#server/audit/access.ts';
import { openChangeFeed } from '#server/change-feed/feed.ts';
import { makeRecentCallers } from '#server/change-feed/recent-callers.ts';
import { watchClocks } from '#server/clocks/clocks.ts';
import { makeKeyedQueue } from '#server/concurrency/keyed-queue.ts';
import { dispatcher } from '#server/dispatcher.ts';
import { takeUpJobs } from '#server/jobs/runner.ts';
import { makeCallShares } from '#server/limits/call-shares.ts';
import { makePasswordMisses } from '#server/limits/password-misses.ts';
import type { Mailer } from '#server/messages/mailer.ts';
import { makeSender, sendRegularly } from '#server/messages/sender.ts';
import { portalListener } from '#server/portal/portal.ts';
import { type PortalOptions, portalServer } from '#server/portal/portal-server.ts';
import { sweepHourly } from '#server/retention/sweep.ts';

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
  /** Whether only this machine reaches the host; by default, as the address says. */
  readonly isLoopback?: boolean;
  /** Other machines reach the server, even on a loopback address. */
  readonly isBehindProxy?: boolean;
  readonly version: string;
  /** Milliseconds between two polls for changes that no notification announced. */
  readonly pollEvery?: number;
  /** Milliseconds between two comparisons of the machine's clock with the database's. */
  readonly compareEvery?: number | undefined;
  readonly limits?: ConnectionLimits;
  /** Absent: messages stay in the outbox. */
  readonly mailer?: Mailer | undefined;
  /** Absent: the server has no pages for electors. */
  readonly portal?: PortalOptions | undefined;
};
/** What clients may take of a server's connections. Times in milliseconds. */
export type ConnectionLimits = {
  /** For the headers, and for the whole request. */
  readonly headers: number;
  readonly request: number;
  /** How often connections are looked at: one that is late is ended so much later at most. */
  readonly lookEvery: number;
  /** Connections open at once; one more is closed as it comes. */
  readonly connections: number;
};
/** A certificate chain and its key, PEM. */
export type Certificate = { readonly cert: string; readonly key: string };
export type RunningServer = {
  readonly url: string;
  readonly context: ServerContext;
  readonly close: () => Promise<void>;
};

const LIMITS: ConnectionLimits = { headers: 10_000, request: 30_000, lookEvery: 1_000, connections: 20_000 };
/** Of every answer: nobody on the way may keep it, nor guess that it is something else. */
const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
/**
 * Milliseconds that a connection is kept: longer than a terminal waits for changes, and than proxies keep
 * theirs.
 */
const KEPT = 65_000;
/** Milliseconds for running requests when the server stops. */
const GRACE = 10_000;
/** Milliseconds between two polls for changes that no notification announced. */
const POLL_EVERY = 5_000;

/**
 * Serves the API. `close` ends the running requests and waits for the log of reads; it leaves the database
 * open.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const closing = new AbortController();
  const { database, log, pollEvery = POLL_EVERY } = options;
  const changeFeed = openChangeFeed({ database, log, closing: closing.signal, pollEvery });
  const clockWatch = watchClocks({ ...options, closing: closing.signal });
  const context = makeContext(options, { closing: closing.signal, changeFeed, clockWatch });
  sweepHourly(context);
  takeUpJobs(context);
  const sender = options.mailer && makeSender(context, options.mailer);
  if (sender) sendRegularly(sender, context);
  const { isBehindProxy = false, portal } = options;
  let url = '';
  const pages = portal && portalListener(() => portalServer(context, { ...portal, url, isBehindProxy }), portal.open);
  const answer = dispatcher(context, { isBehindProxy, portal: pages });
  const running = new Set<ServerResponse>();
  const server = listener(options, (request, response) => {
    running.add(response);
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
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
    await sender?.stopped();
    await context.access.flush();
  }
  const scheme = options.tls ? 'https' : 'http';
  url = `${scheme}://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`;
  return { url, context, close };
}

function listening(server: Server, { port, host }: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

/** Ends the connection with its answer: a client that kept it would keep the server from stopping. */
function closeAfterAnswer(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}

function listener({ tls, limits = LIMITS }: ServerOptions, listen: RequestListener): Server {
  const { headers, request, lookEvery, connections } = limits;
  const times = { headersTimeout: headers, requestTimeout: request, connectionsCheckingInterval: lookEvery };
  const options = { ...times, keepAliveTimeout: KEPT };
  const server = tls ? createSecureServer({ ...options, ...tls }, listen) : createServer(options, listen);
  server.maxConnections = connections;
  return server;
}

type Shared = Pick<ServerContext, 'closing' | 'changeFeed' | 'clockWatch'>;

function makeContext(options: ServerOptions, shared: Shared): ServerContext {
  const { database, clock, machineClock, log, version, host, isBehindProxy = false } = options;
  const access = makeAccessLog(database, clock);
  const given = { database, clock, machineClock, log, version, startedAt: machineClock(), access };
  const isHereOnly = (options.isLoopback ?? isLoopback(host)) && !isBehindProxy;
  const perServer = {
    passwordQueue: makeKeyedQueue(),
    communeLimit: makeCommuneLimit(),
    passwordMisses: makePasswordMisses(),
    callShares: makeCallShares(),
    recentCallers: makeRecentCallers<Caller>(),
    isLoopback: isHereOnly,
  };
  return { ...given, ...shared, ...perServer, drawSign: (limit) => randomInt(limit) };
}
