import type { ListPrint } from '#core/model/list-print.ts';
import { type Form, formOf } from '#tui/forms/form.ts';
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
export function acknowledgementFrom(print: ListPrint | undefined): AcknowledgementStep | undefined {
  if (print === undefined || print.acknowledgedAt !== undefined) return undefined;
  return { kind: 'acknowledgement', print, form: formOf(['count']), pending: undefined, notice: undefined };
}
