import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import { localDay } from '#core/law/elections/local-day.ts';
import { isLate } from '#core/law/validity/late.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import type { Flag, Procuration } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { accepted, type Outcome } from '#server/act/outcome.ts';
import type { CallContext } from '#server/api/context.ts';
import { linesOf } from '#server/electors/stations-of.ts';
import type { Sheet } from '#server/paper/sheet.ts';
import type { MadeProcuration } from '#server/procurations/make.ts';
import { controlNotices } from '#server/procurations/notices.ts';
import { mergeEffects, NO_EFFECTS } from '#server/records/effects.ts';
import { type RoundView, roundViews } from '#server/views/round.ts';

/** The answer to the recording of a form; `reasons` says why it was rejected or is void. */
export type Recorded = {
  readonly status: Procuration['status'];
  readonly procuration: ProcurationId;
  readonly at: Instant;
  /** The date written on the form. */
  readonly day: Day;
  readonly recordedNo: number;
  readonly rounds: readonly RoundView[];
  readonly until: Day | undefined;
  readonly reasons: readonly Refusal[];
  readonly warnings: readonly Refusal[];
  /** the order of two acts is uncertain, and a person must check it. */
  readonly flags: readonly Flag[];
  /** it may not reach the station in time. */
  readonly late: boolean;
};

export async function recordedOutcome(
  context: CallContext,
  tx: Tx,
  made: MadeProcuration & { readonly address: string | undefined; readonly sheet: Sheet | undefined },
): Promise<Outcome<Recorded>> {
  const { procuration, controlled, facts, effects, address, sheet } = made;
  const { id, status, commune, mandant, mandataire, establishment, rounds, validity, flags } = procuration;
  const { at, day, recordedNo, authority } = establishment;
  const reasons = 'reasons' in procuration ? procuration.reasons : [];
  const warnings = controlled.status === 'rejected' ? [] : controlled.warnings;

  const messages = controlNotices(context, procuration, { to: facts.mandant, at, warnings });
  const changed = await linesOf(tx, [mandant], at);
  return accepted(
    commune,
    {
      status,
      procuration: id,
      at,
      day,
      recordedNo,
      rounds: roundViews(rounds, facts.elections),
      until: validity.kind === 'period' ? validity.until : undefined,
      reasons,
      warnings,
      flags,
      late: status !== 'rejected' && isLate(rounds, localDay(facts.mandant, facts.communes, at)),
    },
    {
      auditFacts: {
        ...{ procuration: id, mandant, mandataire, status, reasons, recordedNo, day, authority, address, flags },
        sheet,
      },
      ...mergeEffects({ ...NO_EFFECTS, messages, changed }, effects),
    },
  );
}
