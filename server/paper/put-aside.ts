import type { CommuneCode } from '#core/model/ids.ts';
import { verdict } from '#core/model/verdict.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';
import { accepted, refusedOutcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { callerCommune } from '#server/api/scope.ts';
import { enterSheet, impossibleSheet, type Sheet } from '#server/paper/sheet.ts';
import { NO_LOCKS } from '#server/transactions/row-locks.ts';

/** a sheet that makes no act here: nobody can read it, or it belongs to another town hall. */
export type SheetPutAside = {
  readonly key: string;
  readonly note: string;
  /** The town hall that it is sent on to; undefined for the pile of what is unreadable. */
  readonly to?: CommuneCode | undefined;
  readonly sheet: Sheet;
};

export function putAside(context: CallContext, { key, ...input }: SheetPutAside): Promise<Answer<object>> {
  return performAct(context, {
    name: 'paper.putAside',
    key,
    input,
    locksFor: async () => NO_LOCKS,
    locksNeverChange: true,
    decide: async (tx, now) => {
      const { note, to, sheet } = input;
      const commune = callerCommune(context);
      const auditFacts = { sheet, note, to };
      const isKnown = to === undefined || (await loadCommunes(tx, [to])).has(to);
      const possible = verdict([
        ...(isKnown || to === undefined ? [] : [{ code: 'commune-unknown', commune: to } as const]),
        ...(await impossibleSheet(tx, sheet, { commune })),
      ]);
      if (!possible.ok) return refusedOutcome(commune, possible.reasons, { auditFacts });
      const became = to
        ? ({ kind: 'forwarded', note, forwardedTo: to } as const)
        : ({ kind: 'unreadable', note } as const);
      await enterSheet(context, tx, { ...became, sheet, now });
      return accepted(commune, {}, { auditFacts });
    },
  });
}
