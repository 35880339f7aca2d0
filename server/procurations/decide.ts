import type { Instant } from '#core/calendar/instant.ts';
import { reject } from '#core/law/establishment/town-hall.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import type { InControl, Procuration } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { releaseClaim } from '#drizzle/queries/control-claims.ts';
import { loadElectors } from '#drizzle/queries/electors.ts';
import { updateProcuration } from '#drizzle/queries/procurations.ts';
import { accepted, refusedOutcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { linesOf } from '#server/electors/stations-of.ts';
import { type Accepted, acceptWaiting } from '#server/procurations/admission.ts';
import { heldByAnother } from '#server/procurations/control-claims.ts';
import { mayDecide } from '#server/procurations/may-decide.ts';
import { controlNotices } from '#server/procurations/notices.ts';
import { loadProcuration, locksForAdmission } from '#server/procurations/rows-to-lock.ts';
import { mergeEffects, NO_EFFECTS } from '#server/records/effects.ts';
import type { LockSet } from '#server/transactions/row-locks.ts';

export type Decision = { readonly key: string; readonly procuration: ProcurationId } & (
  | { readonly decision: 'accept' }
  | { readonly decision: 'reject'; readonly note: string }
);
/** The status that follows; accepted, it may still be rejected by the repeated checks, or be void. */
export type DecidedProcuration = { readonly status: Procuration['status']; readonly reasons: readonly Refusal[] };

/**
 * the town hall of the mandant accepts or rejects a procuration in control that no other
 * agent has open.
 */
export function decide(context: CallContext, { key, ...input }: Decision): Promise<Answer<DecidedProcuration>> {
  const id = input.procuration;
  return performAct(context, {
    name: 'procuration.decide',
    key,
    input,
    locksFor: (tx, now) => locksForDecision(tx, id, now),
    decide: async (tx, now) => {
      const procuration = await loadProcuration(tx, id, now);
      const { commune, mandant } = procuration;
      const about = { procuration: id, mandant, decision: input.decision };
      const open = mayDecide(procuration, context.caller.actor.commune);
      if (!open.ok) return refusedOutcome(commune, open.reasons, { auditFacts: about });
      const other = await heldByAnother(context, tx, id);
      if (other) return refusedOutcome(commune, [other], { auditFacts: about });

      const decided =
        input.decision === 'accept'
          ? await acceptWaiting(context, tx, { waiting: open.waiting, now })
          : await rejectWaiting(tx, open.waiting, input.note);
      await releaseClaim(tx, id);
      const { warnings } = decided;
      const { status } = decided.procuration;
      const reasons = 'reasons' in decided.procuration ? decided.procuration.reasons : [];
      const to = (await loadElectors(tx, [mandant])).get(mandant);
      const messages = to ? controlNotices(context, decided.procuration, { to, at: now, warnings }) : [];
      const changed = await linesOf(tx, [mandant], now);
      return accepted(
        commune,
        { status, reasons },
        {
          auditFacts: { ...about, status, reasons },
          ...mergeEffects({ ...NO_EFFECTS, messages, changed }, decided.effects),
        },
      );
    },
  });
}

async function locksForDecision(tx: Tx, id: ProcurationId, now: Instant): Promise<LockSet> {
  const { mandant, mandataire, establishment } = await loadProcuration(tx, id, now);
  const locks = await locksForAdmission(tx, { mandant, mandataire, day: establishment.day }, now);
  return { ...locks, procurations: [...new Set([...locks.procurations, id])] };
}

async function rejectWaiting(tx: Tx, waiting: InControl, note: string): Promise<Accepted> {
  const procuration = reject(waiting, { code: 'town-hall-rejected', note, list: waiting.mandantList });
  await updateProcuration(tx, procuration);
  return { procuration, warnings: [], effects: NO_EFFECTS };
}
