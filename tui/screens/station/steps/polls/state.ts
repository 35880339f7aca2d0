import type { Check, OpeningFacts } from '#core/model/opening.ts';
import { type Form, formOf } from '#tui/forms/form.ts';
import type { Notice } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';
import type { Printed } from '#tui/terminal/print.ts';

/** What is typed to open or to close the polls. */
export type PollsField = 'terminals' | 'reason' | 'name' | 'password' | 'inside' | 'word';

/**
 * The presiding officer checks the terminal, opens, closes, or corrects the count of voters inside; `opened`
 * follows an opening.
 */
export type PollsAct = 'check' | 'open' | 'opened' | 'close' | 'more';

/** The pack that the server numbered, and how this terminal compares with it. */
export type CheckedPack = { readonly no: number; readonly here: OpeningFacts; readonly checks: readonly Check[] };

/** What is wrong of a field: no answer or number, no terminal, the same count as before, too few or many. */
export type PollsFault = 'missing' | 'no-terminal' | 'as-declared' | 'have-voted' | 'too-many' | 'wrong-word';

type Second = { readonly name: string; readonly password: string };
export type Declaration =
  | { readonly kind: 'pack'; readonly terminals: number }
  | { readonly kind: 'open'; readonly checked: CheckedPack; readonly reason?: string; readonly second?: Second }
  | { readonly kind: 'close'; readonly inside: number }
  | { readonly kind: 'more'; readonly inside: number; readonly reason: string }
  | { readonly kind: 'print' };

/** the polls of the station are declared open, then closed. */
export type PollsStep = {
  readonly kind: 'polls';
  readonly act: PollsAct;
  /** Undefined where nothing is asked: all agrees at the opening, or the polls are open. */
  readonly form: Form<PollsField> | undefined;
  readonly checked: CheckedPack | undefined;
  readonly pending: Pending<Declaration> | undefined;
  readonly outcome: Printed | undefined;
  /** What is wrong in the field that is typed in, or what the server answered. */
  readonly notice: Notice<PollsFault> | undefined;
};

export function pollsStep(act: PollsAct, checked?: CheckedPack): PollsStep {
  const rest = { pending: undefined, outcome: undefined, notice: undefined };
  return { kind: 'polls', act, form: formFor(act, checked), checked, ...rest };
}

/** Each act has its fields, in their order. */
function formFor(act: PollsAct, checked: CheckedPack | undefined): Form<PollsField> | undefined {
  switch (act) {
    case 'check':
      return formOf<PollsField>(['terminals']);
    case 'open':
      return checked?.checks.every(({ agrees }) => agrees)
        ? undefined
        : formOf<PollsField>(['reason', 'name', 'password']);
    case 'opened':
      return undefined;
    case 'close':
      return formOf<PollsField>(['inside', 'word']);
    case 'more':
      return formOf<PollsField>(['inside', 'reason']);
  }
}
