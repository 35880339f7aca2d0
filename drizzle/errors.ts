/** SQLSTATE codes after which the same transaction may be tried again: serialization, deadlock. */
const TRANSIENT = ['40001', '40P01'];
/** The database is away, starting, stopping or full of connections; or a statement or a wait for a row took too long. */
const AWAY = ['55P03', '57014', '57P01', '57P02', '57P03', '53300', '53400', '08000', '08003', '08006'];
const DRIVER_AWAY = ['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'CONNECT_TIMEOUT', 'ECONNREFUSED', 'ECONNRESET'];

export function isTransient(error: unknown): boolean {
  return TRANSIENT.includes(codeOf(error) ?? '');
}

export function isAway(error: unknown): boolean {
  const code = codeOf(error) ?? '';
  return AWAY.includes(code) || DRIVER_AWAY.includes(code);
}

/** The code of the driver's error, which the library wraps with SQL and parameters around it. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}
