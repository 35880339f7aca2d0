/** SQLSTATE codes after which the same transaction may be tried again: serialization, deadlock. */
const TRANSIENT = ['40001', '40P01'];
/** What the log says of an error, by its code. */
type Reasons = { readonly [code in string]?: string };
const ENDED = 'the connection to the database ended';
const NO_ANSWER = 'the database does not answer';
const NO_WAY = 'the host of the database cannot be reached';
/** The database is away, starting or stopping. */
const AWAY: Reasons = {
  '57P01': 'the database is stopping, or ended the session',
  '57P02': 'the database has crashed',
  '57P03': 'the database is starting or stopping',
  '08000': ENDED,
  '08003': ENDED,
  '08006': ENDED,
  CONNECTION_CLOSED: ENDED,
  CONNECTION_ENDED: ENDED,
  CONNECTION_DESTROYED: ENDED,
  ECONNRESET: ENDED,
  EPIPE: ENDED,
  CONNECT_TIMEOUT: NO_ANSWER,
  ETIMEDOUT: NO_ANSWER,
  ECONNREFUSED: 'no database listens at the address',
  EHOSTUNREACH: NO_WAY,
  ENETUNREACH: NO_WAY,
  ENOTFOUND: 'the host of the database has no address',
  EAI_AGAIN: 'the host of the database has no address',
};
/**
 * The database ended a session or a transaction that took too long, or a statement or a wait for a row did;
 * or whether a commit is kept is unknown.
 */
const TOO_LONG: Reasons = {
  '55P03': 'another transaction held a row for too long',
  '57014': 'a statement took too long',
  '57P05': 'a session did nothing for too long',
  '25P03': 'a transaction did nothing for too long',
  '25P04': 'a transaction took too long',
  '40003': 'no standby confirmed the commit in time',
};
/** Class 53: no room on the disk, in the memory, or for another connection. */
const NO_ROOM = /^53...$/;

export function isTransient(error: unknown): boolean {
  return TRANSIENT.includes(codeOf(error) ?? '');
}

/** Another transaction held a row for too long. */
export function isLockTimeout(error: unknown): boolean {
  return codeOf(error) === '55P03';
}

/**
 * Another transaction took first what this one found free: a unique key, the days of a period, or
 * changed the facts that it was decided on (drizzle/sql/acts.sql).
 */
const OVERTAKEN = ['23505', '23P01', 'PV001'];

export function isOvertaken(error: unknown): boolean {
  return OVERTAKEN.includes(codeOf(error) ?? '');
}

/** An earlier statement of the same transaction failed. */
export function isAbortedTransaction(error: unknown): boolean {
  return codeOf(error) === '25P02';
}

/** A role of that name is there, or was made by another at the same moment. */
export function isDuplicateRole(error: unknown): boolean {
  return ['42710', '23505'].includes(codeOf(error) ?? '');
}

export function isUnavailable(error: unknown): boolean {
  return reasonOf(codeOf(error)) !== undefined;
}

/** No statement can be asked of the database: it is not only at work, or full. */
export function isDatabaseAway(error: unknown): boolean {
  return AWAY[codeOf(error) ?? ''] !== undefined;
}

function reasonOf(code = ''): string | undefined {
  const reason = AWAY[code] ?? TOO_LONG[code];
  return NO_ROOM.test(code) ? 'the database has no room on its disk, in memory or for a connection' : reason;
}

/** The driver's error, or one that PostgreSQL answered: it has a SQLSTATE of five signs. */
export function isOfDatabase(error: unknown): boolean {
  return isUnavailable(error) || /^[0-9A-Z]{5}$/.test(codeOf(error) ?? '');
}

/** The login, its password or the database is wrong. */
const LOGIN_REFUSED = ['28000', '28P01', '3D000'];
/** The login lacks a right, or a role that it would take or give rights to does not exist. */
const PERMISSION_DENIED = ['42501'];
const ROLES_MISSING = ['22023', '42704'];

export function isLoginRefused(error: unknown): boolean {
  return LOGIN_REFUSED.includes(codeOf(error) ?? '');
}

export function isPermissionDenied(error: unknown): boolean {
  return PERMISSION_DENIED.includes(codeOf(error) ?? '');
}

/** A pooler takes no role at the start of a connection, or the role is missing. */
const START_REFUSED = ['08P01'];

export function isRoleRefused(error: unknown): boolean {
  return [START_REFUSED, ROLES_MISSING].some((codes) => codes.includes(codeOf(error) ?? ''));
}

export function isRoleMissing(error: unknown): boolean {
  return ROLES_MISSING.includes(codeOf(error) ?? '');
}

/** The code of the driver's error, which the library wraps with SQL and parameters around it. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}

/**
 * Of an error, for the log: what it is, and the code that says why; not its message, which may hold
 * parameters.
 */
export function faultOf(error: unknown): { readonly error: string; readonly code: string | undefined } {
  const code = codeOf(error);
  return { error: reasonOf(code) ?? (error instanceof Error ? error.name : typeof error), code };
}
