import type { z } from 'zod';
import { issuesOf } from '#test/scenarios/format/keys.ts';

/** A fault of a scenario, and its key: `step 2, establish.mandant`. */
export type Fault = { readonly key: string; readonly message: string };

export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads `raw`, found at `key`, by its schema. */
export function readBy<Value>(schema: z.ZodType<Value>, raw: unknown, key: string): Read<Value> {
  const read = schema.safeParse(raw);
  if (read.success) return { ok: true, value: read.data };
  return { ok: false, faults: read.error.issues.flatMap(issuesOf).map((issue) => faultOf(issue, raw, key)) };
}

function faultOf({ message, path }: { message: string; path: PropertyKey[] }, raw: unknown, key: string): Fault {
  const value = valueAt(raw, path);
  const isMissing = path.length > 0 && value === undefined;
  return { key: keyOf(key, path), message: isMissing ? 'is missing' : message + shown(value) };
}

/** `step 2` and `establish`, `rounds`, 0 make `step 2, establish.rounds[0]`. */
function keyOf(key: string, path: readonly PropertyKey[]): string {
  const inside = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  if (inside === '') return key;
  if (key === '') return inside.replace(/^\./, '');
  return key.startsWith('step ') && !key.includes(',') ? `${key}, ${inside.replace(/^\./, '')}` : `${key}${inside}`;
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    raw,
  );
}

function shown(value: unknown): string {
  return typeof value === 'object' || value === undefined ? '' : `: ${value}`;
}
