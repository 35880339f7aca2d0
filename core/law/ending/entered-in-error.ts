import { addMinutes, type Instant } from '#core/calendar/instant.ts';
import type { AccountId } from '#core/model/ids.ts';
import { isLiving, type Procuration } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { type Verdict, verdict } from '#core/model/verdict.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';

/** minutes during which an officer may annul their own act. */
const MINUTES = 15;

/** until when an act that was entered then may be annulled, if it still lives. */
export function annulmentDeadline(enteredAt: Instant): Instant {
  return addMinutes(enteredAt, MINUTES);
}

/** until when its own officer may annul this act; undefined when nothing of it lives. */
export function annullableUntil(procuration: Procuration): Instant | undefined {
  return isLiving(procuration) ? annulmentDeadline(procuration.establishment.at) : undefined;
}

/**
 * an act entered in error is annulled by its own officer, within 15 minutes, unless the procuration was
 * used; a paper form by the agent of the town hall who entered it, since its authority has no account.
 */
export function mayBeAnnulled(
  procuration: Procuration,
  asked: { readonly by: AccountId; readonly at: Instant; readonly enteredBy?: AccountId | undefined },
  marks: readonly VoteMark[],
): Verdict<Refusal> {
  const owner = procuration.establishment.authority?.account ?? asked.enteredBy;
  if (owner !== asked.by) return verdict<Refusal>([{ code: 'out-of-scope' }]);
  const until = annulmentDeadline(procuration.establishment.at);
  const used = marks.find((mark) => mark.kind === 'proxy' && !mark.corrected && mark.procuration === procuration.id);

  const reasons: Refusal[] = [];
  if (!isLiving(procuration)) reasons.push({ code: 'already-decided' });
  if (used) reasons.push({ code: 'entered-in-error', until, cause: 'used' });
  else if (asked.at > until) reasons.push({ code: 'entered-in-error', until, cause: 'late' });
  return verdict(reasons);
}
