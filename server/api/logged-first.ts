import type { AccessLog } from '#server/api/context.ts';

/**
 * The log for one call, and `settled`, which waits until all that the call has read is logged, and throws
 * where that failed: a call is answered behind it.
 */
export function forCall(log: AccessLog): { readonly access: AccessLog; readonly settled: () => Promise<unknown> } {
  const readings: Promise<void>[] = [];
  const read: AccessLog['read'] = (reader, what, subject) => {
    const logged = log.read(reader, what, subject);
    readings.push(logged);
    return logged;
  };
  return { access: { ...log, read }, settled: () => Promise.all(readings) };
}
