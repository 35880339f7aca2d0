import type { Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import { isLate } from '#core/law/validity/late.ts';
import type { ProcurationId, RevocationId } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Reference } from '#core/text/reference.ts';
import { accepted, type Outcome } from '#server/act/outcome.ts';
import type { CallContext } from '#server/api/context.ts';
import { linesOfRecord } from '#server/electors/stations-of.ts';
import type { MadeProcuration } from '#server/procurations/make.ts';
import { mergeEffects, NO_EFFECTS } from '#server/records/effects.ts';
import { mandantNotice } from '#server/records/notify.ts';
import { type RoundView, roundViews } from '#server/views/round.ts';

/** The answer to an act of establishment; `reasons` says why control rejected it. */
export type Established = {
  readonly status: 'active' | 'in-control' | 'rejected' | 'collected' | 'revoked' | 'void';
  readonly procuration: ProcurationId | undefined;
  readonly revocation: RevocationId | undefined;
  /** Of the request presented, or of the one that a delegate's form became. */
  readonly reference: Reference | undefined;
  readonly at: Instant;
  readonly day: Day;
  readonly recordedNo: number | undefined;
  readonly rounds: readonly RoundView[];
  readonly until: Day | undefined;
  readonly reasons: readonly Refusal[];
  readonly warnings: readonly Refusal[];
};

/** An answer without a procuration. */
export function nothingMade(at: Instant) {
  const day = dayAt(at, PARIS);
  return {
    procuration: undefined,
    revocation: undefined,
    reference: undefined,
    at,
    day,
    recordedNo: undefined,
    rounds: [],
    until: undefined,
    reasons: [],
    warnings: [],
  };
}

type MadeOnRequest = MadeProcuration & { readonly reference: Reference | undefined };

/** the outcome of a procuration that was made, at a counter or online. */
export function establishedOutcome(context: CallContext, made: MadeOnRequest): Outcome<Established> {
  const { reference, facts, procuration, controlled, effects } = made;
  const { id, commune, establishment, rounds, validity, mandant, mandataire } = procuration;
  const { at, day, recordedNo, authority } = establishment;
  const reasons = controlled.status === 'rejected' ? controlled.reasons : [];
  const warnings = controlled.status === 'rejected' ? [] : controlled.warnings;
  const until = validity.kind === 'period' ? validity.until : undefined;

  const to = { to: facts.mandant, commune, at };
  const late = controlled.status !== 'rejected' && isLate(rounds, day);
  const messages = [mandantNotice(context, to, 'receipt', { procuration: id, authority, day, late })];
  if (controlled.status === 'active')
    messages.push(mandantNotice(context, to, 'effective', { procuration: id, warnings }));
  if (controlled.status === 'rejected')
    messages.push(mandantNotice(context, to, 'rejected', { procuration: id, reasons }));

  const { status } = controlled;
  const changed = linesOfRecord(facts.mandant, at);
  return accepted(
    commune,
    {
      status,
      procuration: id,
      revocation: undefined,
      reference,
      at,
      day,
      recordedNo,
      rounds: roundViews(rounds, facts.elections),
      until,
      reasons,
      warnings,
    },
    {
      auditFacts: { request: procuration.request, procuration: id, mandant, mandataire, status, reasons, recordedNo },
      ...mergeEffects({ ...NO_EFFECTS, messages, changed }, effects),
    },
  );
}
