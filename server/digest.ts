import { createHash } from 'node:crypto';

/** SHA-256 of lines of text, in hexadecimal. */
export function digest(...lines: readonly (string | number)[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** JSON whose keys are in order at every depth, so that equal values have equal digests. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
