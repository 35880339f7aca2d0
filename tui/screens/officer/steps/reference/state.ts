import type { Reference } from '#core/text/reference.ts';
import type { Failure } from '#tui/client.ts';
import type { Find } from '#tui/screens/officer/request/request.ts';
import type { Pending } from '#tui/steps/pending.ts';

/** What the field says above what is typed next. */
export type ReferenceNotice =
  | { readonly kind: 'malformed' | 'look-alike' | 'not-a-reference' }
  | { readonly kind: 'failed'; readonly reference: string; readonly failure: Failure }
  /** where the acts are made from now on; undefined: in the unit. */
  | { readonly kind: 'stands'; readonly at: string | undefined }
  /** The act was given up before its answer came. */
  | { readonly kind: 'unknown-outcome'; readonly reference: string | undefined };

/** The one field of the counter, and the request on its way. */
export type ReferenceStep = {
  readonly kind: 'reference';
  readonly signs: string;
  /** The burst that completed a reference: the rest of it is dropped. */
  readonly spent: number | undefined;
  readonly pending: Pending<Find> | undefined;
  readonly notice: ReferenceNotice | undefined;
};

export const START: ReferenceStep = {
  kind: 'reference',
  signs: '',
  spent: undefined,
  pending: undefined,
  notice: undefined,
};

export function findingRequest(reference: Reference): ReferenceStep {
  return { ...START, pending: { call: { reference }, attempts: 0 } };
}

/** The act was given up: it may be recorded, or not. */
export function outcomeUnknown(reference?: string): ReferenceStep {
  return { ...START, notice: { kind: 'unknown-outcome', reference } };
}
