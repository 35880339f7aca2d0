import type { ProcurationId } from '#core/model/ids.ts';
import type { Established } from '#tui/answers.ts';
import type { LogStep } from '#tui/screens/officer/steps/log/state.ts';
import type { About } from '#tui/screens/officer/steps/outcome/state.ts';
import type { Pending } from '#tui/steps/pending.ts';

/** Where the entry in error was seen: as it was made, or in the log. */
export type Seen = { readonly kind: 'outcome'; readonly about: About; readonly act: Established } | LogStep;

/** an entry in error, about to be annulled. */
export type AnnulmentStep = {
  readonly kind: 'annulment';
  readonly seen: Seen;
  readonly procuration: ProcurationId;
  readonly isPainted: boolean;
  readonly pending: Pending<{ readonly procuration: ProcurationId }> | undefined;
  readonly notice: undefined;
};

export function annulmentOf(seen: Seen, procuration: ProcurationId): AnnulmentStep {
  return { kind: 'annulment', seen, procuration, isPainted: false, pending: undefined, notice: undefined };
}
