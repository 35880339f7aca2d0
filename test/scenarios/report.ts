import { relative } from 'node:path';
import type { Story } from '#test/scenarios/files.ts';
import type { Fault } from '#test/scenarios/format/fault.ts';
import type { Failure } from '#test/scenarios/perform.ts';

/** The result of one scenario. */
export type Result =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'unreadable'; readonly faults: readonly Fault[] };

/** One line for a scenario, and under a failed one the reasons. */
export function linesOf({ file, id, title }: Story, result: Result, from: string): readonly string[] {
  if (result.kind === 'passed') return [`ok ${id}: ${title}`];
  const where = `${relative(from, file)}, ${id}`;
  const heading = `FAILED ${id}: ${title}`;
  if (result.kind === 'unreadable') {
    return [heading, ...result.faults.map(({ key, message }) => `  ${where}${key && `, ${key}`}: ${message}`)];
  }
  const { step, expected, answered } = result.failure;
  return [heading, `  ${where}, ${step}`, `    expected: ${expected}`, `    answered: ${answered}`];
}

export function closingLine(results: readonly Result[]): string {
  const passed = results.filter(({ kind }) => kind === 'passed').length;
  return `${passed} passed, ${results.length - passed} failed`;
}
