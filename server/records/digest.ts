import { hash } from 'node:crypto';

/** SHA-256 of lines of text, in hexadecimal. */
export function digest(...lines: readonly (string | number)[]): string {
  return hash('sha256', lines.join('\n'));
}

/** JSON whose keys are in order at every depth, so that equal values have equal digests. */
export function canonical(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object' || 'toJSON' in value) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, field]) => [key, inOrder(field)]));
}
