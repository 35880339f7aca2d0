import { createHash } from 'node:crypto';

/**
 * The key of an act: the same form sent twice is one act, and one that was changed in between is another. A
 * UUID of version 8, whose content is free.
 */
export function keyOf(form: string, content: unknown): string {
  const digits = createHash('sha256')
    .update(JSON.stringify([form, content]))
    .digest('hex');
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`];
  return [...parts, digits.slice(20, 32)].join('-');
}
