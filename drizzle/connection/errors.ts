/** SQLSTATE codes after which the same transaction may be tried again: serialization, deadlock. */
const TRANSIENT = ['40001', '40P01'];
/**
 * The database is away, starting or stopping; it ended a session or a transaction that took too long, or a
 * statement or a wait for a row did; or whether a commit is kept is unknown.
 */
const UNAVAILABLE = ['55P03', '57014', '57P01', '57P02', '57P03', '57P05', '25P03', '25P04', '40003'].concat([
  '08000',
  '08003',
  '08006',
]);
/** Class 53: no room on the disk, in the memory, or for another connection. */
const NO_ROOM = /^53...$/;
const DRIVER_UNAVAILABLE = ['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'CONNECT_TIMEOUT'];
const NETWORK_UNAVAILABLE = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
];

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
  const code = codeOf(error) ?? '';
  return (
    NO_ROOM.test(code) || [UNAVAILABLE, DRIVER_UNAVAILABLE, NETWORK_UNAVAILABLE].some((codes) => codes.includes(code))
  );
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
  return { error: error instanceof Error ? error.name : typeof error, code: codeOf(error) };
}
