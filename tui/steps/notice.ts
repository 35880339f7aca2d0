import type { Failure } from '#tui/client.ts';

/** What a step says of itself: why its last call failed, why a key did nothing, or what was done. */
export type Notice<Code extends string> = Failed | { readonly kind: Code };
export type Failed = { readonly kind: 'failed'; readonly failure: Failure };

export function noticed<Step extends { readonly notice: unknown }>(step: Step, code: string): Step {
  return { ...step, notice: { kind: code } };
}
