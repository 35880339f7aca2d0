import type { Elections, KnownPerson, ProcurationInput } from '#tui/answers.ts';
import type { Who } from '#tui/screens/officer/steps/person/read.ts';
import type { Draft } from '#tui/screens/officer/steps/person/state.ts';
import type { Failed } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';

/** What the form asks for, before the law has said what it makes of it. */
export type PlannedRequest = { readonly known: KnownPerson; readonly who: Who; readonly elections: Elections };

/** an election's rounds, or a period; then what the server makes of it. */
export type ValidityStep = {
  readonly kind: 'validity';
  readonly draft: Draft;
  readonly asked: PlannedRequest;
  readonly pending: Pending<ProcurationInput> | undefined;
  readonly notice: Failed | undefined;
};

export function validityOf(draft: Draft, asked: PlannedRequest): ValidityStep {
  return { kind: 'validity', draft, asked, pending: undefined, notice: undefined };
}
