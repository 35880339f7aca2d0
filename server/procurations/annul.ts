import { annul } from '#core/law/ending/end.ts';
import { mayBeAnnulled } from '#core/law/ending/entered-in-error.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import { isLiving } from '#core/model/procuration.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import { loadElectors } from '#drizzle/queries/electors.ts';
import { loadUncorrected } from '#drizzle/queries/marks.ts';
import { enteredBy, freeNumber } from '#drizzle/queries/paper-sheets.ts';
import { updateProcuration } from '#drizzle/queries/procurations.ts';
import { accepted, refusedOutcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { linesOf } from '#server/electors/stations-of.ts';
import { endingOf } from '#server/procurations/ending.ts';
import { loadProcuration, locksForProcuration } from '#server/procurations/rows-to-lock.ts';
import { mandantNotice } from '#server/records/notify.ts';

/**
 * an officer, or the agent of a town hall who entered a paper form, annuls an own entry made in error,
 * within 15 minutes, unless it was used. It is no revocation; the number of the form is free again.
 */
export function annulInError(
  context: CallContext,
  { key, procuration: id }: { readonly key: string; readonly procuration: ProcurationId },
): Promise<Answer<{ readonly status: 'annulled' }>> {
  return performAct(context, {
    name: 'procuration.annul',
    key,
    input: { procuration: id },
    locksFor: (tx, now) => locksForProcuration(tx, id, now),
    decide: async (tx, now) => {
      const procuration = await loadProcuration(tx, id, now);
      const { mandant, commune } = procuration;
      const about = { procuration: id, mandant };
      const allowed = mayBeAnnulled(
        procuration,
        { by: context.caller.account.id, at: now, enteredBy: await enteredBy(tx, id) },
        await loadUncorrected(tx, [mandant]),
      );
      if (!allowed.ok || !isLiving(procuration)) {
        return refusedOutcome(commune, allowed.ok ? [{ code: 'already-decided' }] : allowed.reasons, {
          auditFacts: about,
        });
      }

      const reason: RefusalOf<'entered-in-error'> = { code: 'entered-in-error', until: undefined };
      for (const { ending } of await endingOf(tx, [procuration], { at: now, reason })) {
        await updateProcuration(tx, annul(procuration, ending));
      }
      await freeNumber(tx, id);
      const to = (await loadElectors(tx, [mandant])).get(mandant);
      return accepted(
        commune,
        { status: 'annulled' as const },
        {
          auditFacts: about,
          messages: to
            ? [mandantNotice(context, { to, commune, at: now }, 'annulled', { procuration: id, reasons: [reason] })]
            : [],
          changed: await linesOf(tx, [mandant], now),
        },
      );
    },
  });
}
