import { randomUUID } from 'node:crypto';
import { getTRPCErrorFromUnknown, initTRPC, TRPCError } from '@trpc/server';
import superjson, { type SuperJSONResult } from 'superjson';
import { ZodError } from 'zod';
import { PERMISSIONS, type Permission, ROLES, type Role } from '#core/law/access/permissions.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { isDatabaseAway, isUnavailable } from '#drizzle/connection/errors.ts';
import { failingAs, isStream } from '#server/api/adapter/stream.ts';
import type { Caller, CallLength, ServerContext } from '#server/api/context.ts';
import {
  BadInput,
  type Excess,
  OtherInput,
  OutOfRole,
  SignedOut,
  TooOften,
  TryAgain,
  WrongPassword,
} from '#server/api/errors.ts';
import { forCall } from '#server/api/logged-first.ts';
import { Refused } from '#server/api/refused.ts';

/** One HTTP request; `caller` looks the session up once, `source` is the address it comes from. */
export type RequestContext = {
  readonly server: ServerContext;
  readonly source: string;
  readonly caller: () => Promise<Caller | undefined>;
  /** The caller of a session looked up lately: skips the look-up where the session is checked later. */
  readonly recentCaller: () => Caller | undefined;
};

/** The data of every error: never a stack, a statement or a name. */
type ErrorData = {
  readonly code: string;
  readonly httpStatus: number;
  readonly refusals: readonly Refusal[];
  /** The fields of a bad input, as paths. */
  readonly fields: readonly string[];
  /** Seconds until the next try, after too many. */
  readonly seconds: number | undefined;
  /** Which roles may do what this one may not. */
  readonly roles: readonly Role[] | undefined;
  /** Of what there were too many. */
  readonly excess: Excess | undefined;
  /** Of a bug: finds its stack in the log. */
  readonly id: string | undefined;
  /** The server is there, and its database is not. */
  readonly isDatabaseAway: boolean;
};

/** Serializes an answer that many calls share only once. */
function serializedOnce({ serialize, deserialize }: Pick<typeof superjson, 'serialize' | 'deserialize'>) {
  const ready = new WeakMap<object, SuperJSONResult>();
  return {
    deserialize,
    serialize(answer: unknown): SuperJSONResult {
      if (typeof answer !== 'object' || answer === null) return serialize(answer);
      const serialized = ready.get(answer) ?? serialize(answer);
      ready.set(answer, serialized);
      return serialized;
    },
  };
}

const unchanged = <Value>(value: Value): Value => value;

const trpc = initTRPC.context<RequestContext>().create({
  isDev: false,
  transformer: { input: { serialize: unchanged, deserialize: unchanged }, output: serializedOnce(superjson) },
  errorFormatter({ shape, error }) {
    const { code, httpStatus } = shape.data;
    const refusals = error.cause instanceof Refused ? error.cause.reasons : [];
    const fields = error.cause instanceof ZodError ? error.cause.issues.map(({ path }) => path.join('.')) : [];
    const id = error.cause instanceof Bug ? error.cause.id : undefined;
    const seconds = secondsOf(error.cause);
    const excess = error.cause instanceof TooOften ? error.cause.excess : undefined;
    const isAway = isDatabaseAway(error.cause);
    const roles = error.cause instanceof OutOfRole ? error.cause.roles : undefined;
    const data: ErrorData = { code, httpStatus, refusals, fields, seconds, roles, excess, id, isDatabaseAway: isAway };
    return { code: shape.code, message: code, data };
  },
});

export const { router } = trpc;

/** An error that nobody foresaw: its stack is in the log under this id, and leaves it for nobody. */
class Bug extends Error {
  readonly id = randomUUID();
}

function secondsOf(cause: Error | undefined): number | undefined {
  return cause instanceof TooOften || cause instanceof WrongPassword ? cause.seconds : undefined;
}

const mapErrors = trpc.middleware(async ({ ctx, path, next }) => {
  const result = await next();
  const mapped = (error: unknown) => mapError(getTRPCErrorFromUnknown(error), { log: ctx.server.log, path });
  if (!result.ok) throw mapped(result.error);
  return isStream(result.data) ? { ...result, data: failingAs(result.data, mapped) } : result;
});

function mapError(error: TRPCError, { log, path }: Pick<ServerContext, 'log'> & { readonly path: string }): TRPCError {
  const { cause } = error;
  const code = cause ? codeOf(cause) : undefined;
  if (code) return new TRPCError({ code, cause });
  if (error.code !== 'INTERNAL_SERVER_ERROR') return error;

  const bug = new Bug('bug', { cause });
  log.error({ id: bug.id, path, error: errorForLog(cause ?? error) }, 'bug');
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: bug });
}

function codeOf(cause: Error): TRPCError['code'] | undefined {
  if (cause instanceof Refused) return 'UNPROCESSABLE_CONTENT';
  if (cause instanceof OtherInput) return 'CONFLICT';
  if (cause instanceof BadInput) return 'BAD_REQUEST';
  if (cause instanceof OutOfRole) return 'FORBIDDEN';
  if (cause instanceof WrongPassword || cause instanceof SignedOut) return 'UNAUTHORIZED';
  if (cause instanceof TooOften) return 'TOO_MANY_REQUESTS';
  if (cause instanceof TryAgain || isUnavailable(cause)) return 'SERVICE_UNAVAILABLE';
  return undefined;
}

/** For the log: the driver's error, since the library's message holds the statement and its parameters. */
function errorForLog(error: Error): {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
} {
  const inner = error.cause instanceof Error ? error.cause : error;
  const hasParameters = inner === error && error.message.startsWith('Failed query');
  const stack = error.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n');
  return { name: inner.name, message: hasParameters ? 'a query failed' : inner.message, stack };
}

/** Without a session: signing in and health, and nothing else. */
export const anyone = trpc.procedure.use(mapErrors);

/** With a session, for every role. */
export const signedIn = requireCaller({ roles: ROLES });

/**
 * A procedure names its permission, and its length if its calls are not short; the scope is decided with the
 * facts.
 */
export function allowedTo(permission: Permission, length?: CallLength) {
  return requireCaller({ roles: PERMISSIONS[permission], length });
}

/**
 * For procedures that check the session of a remembered caller themselves: those that wait, before the
 * answer, and acts, behind their key.
 */
export function recalledTo(permission: Permission, length?: CallLength) {
  return requireCaller({ roles: PERMISSIONS[permission], recalls: true, length });
}

type CallerCheck = {
  readonly roles: readonly Role[];
  readonly recalls?: boolean;
  readonly length?: CallLength | undefined;
};

/**
 * One middleware for all checks, since each middleware copies the context of a call. What a call reads is
 * logged before the call is answered.
 */
function requireCaller({ roles, recalls = false, length = 'short' }: CallerCheck) {
  return anyone.use(async ({ ctx, next, signal }) => {
    const recent = recalls ? ctx.recentCaller() : undefined;
    const caller = recent ?? (await ctx.caller());
    if (caller === undefined) throw new TRPCError({ code: 'UNAUTHORIZED' });
    if (!roles.includes(caller.account.role)) throw new OutOfRole(roles);
    return ctx.server.callShares({ account: caller.account, length, gone: signal }, async () => {
      const { access, settled } = forCall(ctx.server.access);
      const result = await next({
        ctx: { ...ctx.server, access, caller, source: ctx.source, isRemembered: recent !== undefined },
      });
      await settled();
      return result;
    });
  });
}
