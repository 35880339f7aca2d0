import type { Reference } from '#core/text/reference.ts';
import type { Act } from '#tui/screens/officer/request/request.ts';
import { type CollectedStep, unsigned } from '#tui/screens/officer/steps/collected/state.ts';
import type { Pending } from '#tui/steps/pending.ts';
import { type Edit, EMPTY } from '#tui/terminal/edit.ts';

/** One after the other: `rest` is still to be signed once the act in hand has its answer. */
export type SigningAll = { readonly act: Act; readonly rest: readonly Reference[]; readonly count: number };

/** the whole list is signed once its number is typed. */
export type CountersigningAllStep = {
  readonly kind: 'countersigning-all';
  readonly list: CollectedStep;
  readonly typed: Edit;
  /** Asked to stop after the act in hand. */
  readonly isStopping: boolean;
  readonly pending: Pending<SigningAll> | undefined;
  readonly notice: { readonly kind: 'wrong-number' } | undefined;
};

export function signingAll(list: CollectedStep): CountersigningAllStep {
  return {
    kind: 'countersigning-all',
    list,
    typed: EMPTY,
    isStopping: false,
    pending: undefined,
    notice: undefined,
  };
}

/** The first act of those to sign; undefined where none is left. */
export function startingWith([first, ...rest]: readonly Reference[], count: number): SigningAll | undefined {
  return first && { act: { reference: first, identity: 'match' }, rest, count };
}

/** All that waits, where its number is what was typed. */
export function confirmedIn({ list, typed }: CountersigningAllStep): SigningAll | undefined {
  const waiting = unsigned(list).map(({ reference }) => reference);
  return typed.text.trim() === String(waiting.length) ? startingWith(waiting, waiting.length) : undefined;
}
