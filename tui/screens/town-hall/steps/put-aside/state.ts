import type { CommuneCode } from '#core/model/ids.ts';
import type { SheetInput } from '#tui/answers.ts';
import { type Form, formOf } from '#tui/forms/form.ts';
import type { Paper } from '#tui/screens/town-hall/paper/paper.ts';
import type { Notice } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';

export type PuttingAside = { readonly note: string; readonly to: CommuneCode | null; readonly sheet: SheetInput };

/** why a sheet makes no act here, and the town hall that it belongs to, if another one's. */
export type PutAsideStep = {
  readonly kind: 'put-aside';
  readonly paper: Paper;
  readonly form: Form<'note' | 'to'>;
  readonly pending: Pending<PuttingAside> | undefined;
  readonly notice: Notice<'no-note' | 'no-commune' | 'no-date'> | undefined;
};

export function putAsideOf(paper: Paper): PutAsideStep {
  return { kind: 'put-aside', paper, form: formOf(['note', 'to']), pending: undefined, notice: undefined };
}
