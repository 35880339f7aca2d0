import { z } from 'zod';
import { type Fault, type Read, readBy } from '#test/scenarios/format/fault.ts';
import { code } from '#test/scenarios/format/keys.ts';

/** The answer that a step expects. `fine` is any answer but a refusal or rejection. */
export type Expectation =
  | { readonly kind: 'fine' }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'refused' | 'rejected'; readonly codes: readonly string[] };

const codes = z
  .union([code, z.array(code).min(1)])
  .transform((written) => (typeof written === 'string' ? [written] : written));
const refused = z.strictObject({ refused: codes });
const rejected = z.strictObject({ rejected: codes });

/** `answers` are the words that may answer the action. */
export function readExpectation(raw: unknown, key: string, answers: readonly string[]): Read<Expectation> {
  if (raw === undefined) return { ok: true, value: { kind: 'fine' } };
  if (typeof raw === 'string') {
    const known: Read<Expectation> = { ok: true, value: { kind: 'word', word: raw } };
    return answers.includes(raw) ? known : fault(key, `is no answer of this action: ${raw}`);
  }
  if (typeof raw !== 'object' || raw === null) return fault(key, 'is neither a word nor { refused } nor { rejected }');
  if ('rejected' in raw) {
    const read = readBy(rejected, raw, key);
    return read.ok ? { ok: true, value: { kind: 'rejected', codes: read.value.rejected } } : read;
  }
  const read = readBy(refused, raw, key);
  return read.ok ? { ok: true, value: { kind: 'refused', codes: read.value.refused } } : read;
}

/** One expectation for each of the acts sent together, in any order. */
export function readMultiset(
  raw: unknown,
  key: string,
  acts: readonly (readonly string[])[],
): Read<readonly Expectation[]> {
  if (raw === undefined) return { ok: true, value: acts.map(() => ({ kind: 'fine' })) };
  if (!Array.isArray(raw)) return fault(key, 'is no list of answers');
  if (raw.length !== acts.length) return fault(key, `has ${raw.length} answers for ${acts.length} actions`);
  const reads = raw.map((answer: unknown, index) => readExpectation(answer, `${key}[${index}]`, acts.flat()));
  return allRead(reads);
}

/** All values, or the faults of all. */
export function allRead<Value>(reads: readonly Read<Value>[]): Read<readonly Value[]> {
  const faults = reads.flatMap((read) => (read.ok ? [] : read.faults));
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, value: reads.flatMap((read) => (read.ok ? [read.value] : [])) };
}

function fault(key: string, message: string): { readonly ok: false; readonly faults: readonly Fault[] } {
  return { ok: false, faults: [{ key, message }] };
}
