import { TRPCClientError } from '@trpc/client';
import type { Refusal } from '#core/model/refusal.ts';
import type { Expectation } from '#test/scenarios/format/expectation.ts';

/** The answer of the system to an act. */
export type Answer =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'refused' | 'rejected'; readonly codes: readonly string[] };

export const word = (said: string): Answer => ({ kind: 'word', word: said });

export function rejectedFor(reasons: readonly Refusal[]): Answer {
  return { kind: 'rejected', codes: reasons.map(({ code }) => code) };
}

export function refusedFor(reasons: readonly Refusal[]): Answer {
  return { kind: 'refused', codes: reasons.map(({ code }) => code) };
}

/** Waits for a call; a refusal becomes an answer, any other error is thrown. */
export async function orRefused<Result>(
  call: Promise<Result>,
): Promise<{ readonly ok: true; readonly result: Result } | { readonly ok: false; readonly answer: Answer }> {
  try {
    return { ok: true, result: await call };
  } catch (error) {
    const codes = refusalsOf(error).map(({ code }) => code);
    if (codes.length === 0) throw error;
    return { ok: false, answer: { kind: 'refused', codes } };
  }
}

function refusalsOf(error: unknown): readonly Refusal[] {
  if (!(error instanceof TRPCClientError)) return [];
  const data: unknown = error.data;
  const refusals: unknown = typeof data === 'object' && data !== null && 'refusals' in data ? data.refusals : undefined;
  return Array.isArray(refusals) ? refusals : [];
}

/** `{ refused: CODE }` holds when the code is among the reasons given. */
export function holds(expected: Expectation, answer: Answer): boolean {
  switch (expected.kind) {
    case 'fine':
      return answer.kind === 'word';
    case 'word':
      return expected.word === (answer.kind === 'word' ? answer.word : answer.kind);
    case 'refused':
    case 'rejected':
      return answer.kind === expected.kind && answer.codes.some((code) => expected.codes.includes(code));
  }
}

/** Whether each expectation can have an answer of its own: a matching, found by augmenting paths. */
export function holdTogether(expected: readonly Expectation[], answers: readonly Answer[]): boolean {
  const givenTo = new Map<number, number>();
  const place = (wanted: number, tried: Set<number>): boolean =>
    answers.some((answer, index) => {
      const expectation = expected[wanted];
      if (expectation === undefined || tried.has(index) || !holds(expectation, answer)) return false;
      tried.add(index);
      const holder = givenTo.get(index);
      if (holder !== undefined && !place(holder, tried)) return false;
      givenTo.set(index, wanted);
      return true;
    });
  return expected.length === answers.length && expected.every((_, wanted) => place(wanted, new Set()));
}

export function sayExpected(expected: Expectation): string {
  switch (expected.kind) {
    case 'fine':
      return 'anything but refused or rejected';
    case 'word':
      return expected.word;
    case 'refused':
    case 'rejected':
      return `${expected.kind} (${expected.codes.join(' or ')})`;
  }
}

export function sayAnswer(answer: Answer): string {
  if (answer.kind === 'word') return answer.word;
  return answer.codes.length === 0 ? answer.kind : `${answer.kind} (${answer.codes.join(', ')})`;
}
