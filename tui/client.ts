import { setTimeout as pause } from 'node:timers/promises';
import { createTRPCClient, TRPCClientError } from '@trpc/client';
import type { Role } from '#core/law/access/permissions.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { AppRouter } from '#server/router.ts';
import type { Client } from '#tui/answers.ts';
import type { ServerPlace } from '#tui/moving-server.ts';
import { type OnCall, serverLink } from '#tui/server-link.ts';

/** Milliseconds a call may take. */
const PATIENCE: { readonly [procedure: string]: number } = {
  'audit.verify': 600_000,
  'roll.upload': 60_000,
  'roll.preview': 3_600_000,
  'roll.proof': 600_000,
  'roll.import': 3_600_000,
  'account.check': 60_000,
  'account.import': 60_000,
};
const USUAL_PATIENCE = 10_000;
/** Milliseconds: a server whose database answers gives a sign on a stream every 1.5 s. */
const QUIET_AFTER = 2_800;
/** Milliseconds: the server sends a line of a stream every 25 s at least. */
const LONGEST_SILENCE = 32_000;

/** What there was too much of; wrong tries, unless the server says otherwise. */
export type Excess = 'misses' | 'look-ups' | 'calls';

export type AwayReason = 'no-answer' | 'busy' | 'no-database' | 'certificate';

/** What every procedure may answer instead of its output, for screens and commands alike. */
export type Failure =
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'not-allowed'; readonly roles?: readonly Role[] | undefined }
  /** No answer, or "try again": the act may be done or not, so it is sent again with the same key. */
  | { readonly kind: 'away'; readonly why: AwayReason }
  /** The person left the wait for an answer. */
  | { readonly kind: 'away'; readonly why: 'given-up' }
  | { readonly kind: 'bad-input' }
  | { readonly kind: 'too-often'; readonly seconds: number; readonly excess?: Excess | undefined }
  | { readonly kind: 'bug'; readonly id: string | undefined };

/** The address is plain http to another machine: passwords and names would travel in the clear. */
export class UnsafeAddress extends Error {
  override name = 'UnsafeAddress';
}

/** A typed client of the server at a place. Throws `UnsafeAddress`, or a TypeError for what is no address. */
export function connect(
  server: string | ServerPlace,
  session: { token?: string | undefined; lang?: 'fr' | 'en'; onCall?: OnCall | undefined } = {},
): Client {
  const headers = {
    ...(session.token && { authorization: `Bearer ${session.token}` }),
    ...(session.lang && { 'accept-language': session.lang }),
  };
  const { url, onNoAnswer }: ServerPlace = typeof server === 'string' ? { url: () => server } : server;
  endpoint(url());
  const waiting = { patience: patienceWith, quietAfter: QUIET_AFTER, longestSilence: LONGEST_SILENCE };
  const { onCall } = session;
  const link = serverLink({ url: () => endpoint(url()), headers, ...waiting, onNoAnswer, onCall });
  return createTRPCClient<AppRouter>({ links: [link] });
}

/** Where the procedures are, under the server's address. */
function endpoint(text: string): string {
  const url = new URL(text);
  const isHere = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isHere)) {
    return `${url.origin}${url.pathname.replace(/\/$/, '')}/trpc`;
  }
  throw new UnsafeAddress(`${url.protocol}//${url.host}`);
}

function patienceWith(procedure: string): number {
  return PATIENCE[procedure] ?? USUAL_PATIENCE;
}

type ErrorData = {
  readonly httpStatus: number;
  readonly refusals?: readonly Refusal[];
  readonly seconds?: number;
  readonly roles?: readonly Role[];
  readonly excess?: Excess;
  readonly id?: string;
  readonly isDatabaseAway?: boolean;
};

/** A failure that a call itself ended with. */
export type CallFailure = Exclude<Failure, { readonly why: 'given-up' }>;

/** What an error thrown by a call means to the person who made it. */
export function failureOf(error: unknown): CallFailure {
  if (!(error instanceof TRPCClientError)) return { kind: 'bug', id: undefined };
  const data: ErrorData | undefined = error.data;
  if (data === undefined) return { kind: 'away', why: isCertificateFault(error) ? 'certificate' : 'no-answer' };
  if (data.refusals && data.refusals.length > 0) return { kind: 'refused', refusals: data.refusals };
  return byStatus(data);
}

function byStatus({ httpStatus, seconds, roles, excess, id, isDatabaseAway = false }: ErrorData): CallFailure {
  if (httpStatus === 401) return { kind: 'signed-out' };
  if (httpStatus === 403) return { kind: 'not-allowed', ...(roles && { roles }) };
  if (httpStatus === 429) return { kind: 'too-often', seconds: seconds ?? 60, excess };
  if (httpStatus === 408 || (httpStatus >= 502 && httpStatus <= 504)) {
    return { kind: 'away', why: isDatabaseAway ? 'no-database' : 'busy' };
  }
  return httpStatus < 500 ? { kind: 'bad-input' } : { kind: 'bug', id };
}

/** What Node says of a certificate that this machine does not trust, or that is of another name or time. */
const CERTIFICATE_FAULT = /^(?:ERR_TLS_CERT|CERT_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_(?:GET_ISSUER|VERIFY))/;

function isCertificateFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return CERTIFICATE_FAULT.test(code) || isCertificateFault(error.cause);
}

/** Nobody listens at the address: nothing was sent, so nothing is unknown. */
export function isNobodyThere(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && error.code === 'ECONNREFUSED') || isNobodyThere(error.cause);
}

export type RetryOptions = {
  readonly signal?: AbortSignal;
  /** Called after each attempt without an answer, with the number of attempts. */
  readonly onAway?: (attempts: number, why: AwayReason) => void;
  readonly wait?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<unknown>;
};

/** Sends the same act with the same key until there is an answer. Throws any error but a lost connection. */
export async function untilAnswered<Answer>(act: () => Promise<Answer>, retrying: RetryOptions = {}): Promise<Answer> {
  const { signal, onAway, wait = waitFor } = retrying;
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await act();
    } catch (error) {
      const failure = failureOf(error);
      if (signal?.aborted || failure.kind !== 'away') throw error;
      onAway?.(attempts, failure.why);
      await wait(backoff(attempts), signal);
    }
  }
}

/**
 * Milliseconds before the next attempt: doubled up to 8 s, at random so that stations do not come back
 * together.
 */
export function backoff(attempts: number): number {
  const longest = Math.min(8_000, 250 * 2 ** attempts);
  return longest / 2 + (Math.random() * longest) / 2;
}

function waitFor(milliseconds: number, signal: AbortSignal | undefined): Promise<unknown> {
  return pause(milliseconds, undefined, signal && { signal });
}
