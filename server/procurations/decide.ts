import type { Instant } from '#core/calendar/instant.ts';
import { reject } from '#core/law/establishment/town-hall.ts';
import { endReasons } from '#core/law/polling-day/procuration-presented.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import type { InControl, Procuration } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { loadElectors } from '#drizzle/queries/electors.ts';
import { updateProcuration } from '#drizzle/queries/procurations.ts';
import { accepted, refusedOutcome } from '#server/act/outcome.ts';
import { type LockSet, performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { type Accepted, acceptWaiting } from '#server/procurations/admission.ts';
import { locksForAdmission } from '#server/procurations/admission-locks.ts';
import { NO_LOSSES } from '#server/procurations/displacement.ts';
import { controlNotices } from '#server/procurations/notices.ts';
import { loadWithStations } from '#server/procurations/one.ts';

export type Decision = { readonly key: string; readonly procuration: ProcurationId } & (
  | { readonly decision: 'accept' }
  | { readonly decision: 'reject'; readonly note: string }
);
/** What became of it; accepted, it may still be rejected by the checks made again, or be void. */
export type Decided = { readonly status: Procuration['status']; readonly reasons: readonly Refusal[] };

/**
 * the town hall of the mandant accepts or rejects what waits in control; a second decision is refused,
 * with what ended the procuration if anything did.
 */
export function decide(context: CallContext, { key, ...input }: Decision): Promise<Answer<Decided>> {
  const id = input.procuration;
  return performAct(context, {
    name: 'procuration.decide',
    key,
    input,
    locksFor: (tx, now) => holdsForDeciding(tx, id, now),
    decide: async (tx, now) => {
      const { procuration, stations } = await loadWithStations(tx, id, now);
      const { commune, mandant } = procuration;
      const about = { procuration: id, mandant, decision: input.decision };
      if (commune !== context.caller.actor.commune)
        return refusedOutcome(commune, [{ code: 'out-of-scope' }], { auditFacts: about });
      if (procuration.status !== 'in-control') {
        return refusedOutcome(commune, [{ code: 'already-decided' }, ...endReasons(procuration)], {
          auditFacts: about,
        });
      }

      const decided =
        input.decision === 'accept'
          ? await acceptWaiting(context, tx, { waiting: procuration, now })
          : await rejectWaiting(tx, procuration, input.note);
      const { procuration: its, warnings, losses, incidents } = decided;
      const reasons = 'reasons' in its ? its.reasons : [];
      const to = (await loadElectors(tx, [mandant])).get(mandant);
      return accepted(
        commune,
        { status: its.status, reasons },
        {
          auditFacts: { ...about, status: its.status, reasons },
          messages: [...(to ? controlNotices(context, its, { to, at: now, warnings }) : []), ...losses.messages],
          incidents,
          changed: [...stations.map((station) => ({ station, elector: mandant })), ...losses.changed],
        },
      );
    },
  });
}

async function holdsForDeciding(tx: Tx, id: ProcurationId, now: Instant): Promise<LockSet> {
  const { procuration } = await loadWithStations(tx, id, now);
  const { mandant, mandataire, establishment } = procuration;
  const holds = await locksForAdmission(tx, { mandant, mandataire, day: establishment.day }, now);
  return { ...holds, procurations: [...new Set([...holds.procurations, id])] };
}

async function rejectWaiting(tx: Tx, waiting: InControl, note: string): Promise<Accepted> {
  const procuration = reject(waiting, { code: 'town-hall-rejected', note, list: waiting.mandantList });
  await updateProcuration(tx, procuration);
  return { procuration, warnings: [], losses: NO_LOSSES, incidents: [] };
}
