import type { Instant } from '#core/calendar/instant.ts';
import { annulmentDeadline } from '#core/law/ending/entered-in-error.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import { isLivingStatus } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { ActId, Established, Person } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import { type NotAnnullable, readingPaper, type WithPaper } from '#tui/screens/officer/paper/state.ts';

/** Whom an act is about, and by which reference if there was one. */
export type About = { readonly reference: string | undefined; readonly mandant: Person };

export type Outcome =
  | { readonly kind: 'established'; readonly act: Established; readonly failure?: Failure }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'annulled' };

/** What was recorded, or why nothing was. */
export type OutcomeStep = WithPaper & { readonly kind: 'outcome'; readonly about: About; readonly outcome: Outcome };

const NO_PAPER: WithPaper = { paper: undefined, pending: undefined, notice: undefined };

export function outcomeOf(about: About, outcome: Outcome): OutcomeStep {
  const act = outcome.kind === 'established' ? actIdOf(outcome.act) : undefined;
  return { kind: 'outcome', about, outcome, ...(act ? readingPaper(act) : NO_PAPER) };
}

/** What has a receipt: a procuration or a revocation that now exists. */
function actIdOf({ procuration, revocation }: Established): ActId | undefined {
  if (procuration) return { procuration };
  return revocation && { revocation };
}

/** what Ctrl+Z annuls of an outcome, or why nothing; the server decides again when asked. */
export function annullableOf(
  outcome: Outcome,
  now: Instant,
): { readonly act: Established; readonly procuration: ProcurationId } | { readonly why: NotAnnullable } {
  if (outcome.kind === 'annulled') return { why: 'annulled' };
  if (outcome.kind === 'refused') return { why: 'not-established' };
  const { act } = outcome;
  const { procuration, status, at } = act;
  if (!isLivingStatus(status)) return { why: status };
  if (procuration === undefined) return { why: 'not-established' };
  return now > annulmentDeadline(at) ? { why: 'late' } : { act, procuration };
}
