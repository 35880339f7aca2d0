import type { Instant } from '#core/calendar/instant.ts';
import type { Check, OpeningFacts } from '#core/model/opening.ts';
import type { Polls } from '#core/model/polls.ts';
import type { Pack } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import type { Pending } from '#tui/screens/station/pending.ts';
import type { FieldName, PollsAct } from '#tui/screens/station/steps/polls/names.ts';
import { type Edit, EMPTY } from '#tui/terminal/edit.ts';
import type { Printed } from '#tui/terminal/print.ts';

/** The pack that the server numbered, and how this terminal compares with it. */
export type Checked = { readonly no: number; readonly here: OpeningFacts; readonly checks: readonly Check[] };

type Second = { readonly name: string; readonly password: string };
export type Declaration =
  | { readonly kind: 'pack'; readonly terminals: number }
  | { readonly kind: 'open'; readonly checked: Checked; readonly reason?: string; readonly second?: Second }
  | { readonly kind: 'close'; readonly inside: number }
  | { readonly kind: 'more'; readonly inside: number; readonly reason: string }
  | { readonly kind: 'print' };

export type PollsStep = {
  readonly kind: 'declaring';
  readonly act: PollsAct;
  readonly fields: { readonly [name in FieldName]: Edit };
  readonly focus: FieldName | undefined;
  readonly checked: Checked | undefined;
  readonly pending: Pending<Declaration> | undefined;
  readonly outcome: Printed | undefined;
  readonly notice:
    | { readonly kind: 'missing' | 'wrong-word' }
    | { readonly kind: 'failed'; readonly failure: Failure }
    | undefined;
};

export type PollsEvent =
  | { readonly kind: 'declared'; readonly sitting: Polls }
  | { readonly kind: 'clock'; readonly here: Instant; readonly server: Instant }
  | { readonly kind: 'packed'; readonly pack: Pack; readonly clock: Instant };

/** The fields of each act, in their order; an opening on which all agrees asks for none. */
export function fieldsOf({ act, checked }: Pick<PollsStep, 'act' | 'checked'>): readonly FieldName[] {
  switch (act) {
    case 'check':
      return ['terminals'];
    case 'open':
      return checked?.checks.every(({ agrees }) => agrees) ? [] : ['reason', 'name', 'password'];
    case 'opened':
      return [];
    case 'close':
      return ['inside', 'word'];
    case 'more':
      return ['inside', 'reason'];
  }
}

export function pollsStep(act: PollsAct, checked?: Checked): PollsStep {
  const [focus] = fieldsOf({ act, checked });
  const fields = { terminals: EMPTY, reason: EMPTY, name: EMPTY, password: EMPTY, inside: EMPTY, word: EMPTY };
  const rest = { pending: undefined, outcome: undefined, notice: undefined };
  return { kind: 'declaring', act, fields, focus, checked, ...rest };
}
