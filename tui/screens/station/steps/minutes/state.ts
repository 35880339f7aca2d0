import type { Writing } from '#core/model/minutes.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { ListLine, Minutes } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import type { Pending } from '#tui/screens/station/pending.ts';
import type { Edit } from '#tui/terminal/edit.ts';
import type { Printed } from '#tui/terminal/print.ts';

/** Who was refused, and why. */
export type Refused = { readonly person: ListLine; readonly refusals: readonly Refusal[] };

/** What the minutes wait for: their entries, or the printer. */
export type MinutesCall = { readonly kind: 'read' } | { readonly kind: 'print'; readonly entries: Minutes };

export type MinutesStep = {
  readonly kind: 'minutes';
  readonly entries: Minutes | undefined;
  readonly pending: Pending<MinutesCall> | undefined;
  readonly notice:
    | { readonly kind: 'written' | 'not-alone' | 'no-refusal' }
    | { readonly kind: 'printed'; readonly outcome: Printed }
    | { readonly kind: 'failed'; readonly failure: Failure }
    | undefined;
};

export type Minute = { readonly what: Writing; readonly text: string; readonly reasons: string | undefined };

export type MinutesEntryStep = {
  readonly kind: 'writing';
  readonly what: Writing;
  readonly focus: 'text' | 'reasons';
  readonly text: Edit;
  readonly reasons: Edit;
  readonly pending: Pending<Minute> | undefined;
  readonly notice: { readonly kind: 'missing' } | { readonly kind: 'failed'; readonly failure: Failure } | undefined;
};
