import type { ListPrint } from '#core/model/list-print.ts';
import { type Form, formOf } from '#tui/forms/form.ts';
import type { State } from '#tui/screens/station/state.ts';
import { SEARCH } from '#tui/screens/station/steps/search/state.ts';
import type { Notice } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';

export type AcknowledgementCall = { readonly no: number; readonly count: number; readonly digest: string };

/** the bureau counts the lines of the paper in its hand, and compares its digest by eye. */
export type AcknowledgementStep = {
  readonly kind: 'acknowledgement';
  readonly print: ListPrint;
  readonly form: Form<'count'>;
  readonly pending: Pending<AcknowledgementCall> | undefined;
  readonly notice: Notice<'missing'> | undefined;
};

/** Undefined where the bureau has all papers in hand, or nothing was printed. */
export function acknowledgementFrom({ print }: Pick<State, 'print'>): AcknowledgementStep | undefined {
  if (print === undefined || print.acknowledgedAt !== undefined) return undefined;
  return { kind: 'acknowledgement', print, form: formOf(['count']), pending: undefined, notice: undefined };
}

/** A paper was printed or acknowledged, here or elsewhere: what is typed about an older one is left. */
export function withPrint(state: State, print: ListPrint | undefined): State {
  if (print === undefined) return state;
  const after = { ...state, print };
  const { step } = state;
  if (step.kind !== 'acknowledgement' || step.pending) return after;
  const isSame = step.print.no === print.no && print.acknowledgedAt === undefined;
  return isSame ? after : { ...after, step: acknowledgementFrom(after) ?? SEARCH };
}
