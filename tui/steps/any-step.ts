import type { Pending } from '#tui/steps/pending.ts';

/** What every step has: its kind, the call that it waits for, and what it says of itself. */
export type AnyStep = {
  readonly kind: string;
  readonly pending: Pending<object> | undefined;
  readonly notice: { readonly kind: string } | undefined;
};
