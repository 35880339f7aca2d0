import type { ProcurationId } from '#core/ids.ts';
import { accept, reject } from '#core/procuration.ts';
import type { Refusal } from '#core/refusal.ts';
import { loadElectors } from '#drizzle/queries/electors.ts';
import { updateProcuration } from '#drizzle/queries/procurations.ts';
import type { CallContext } from '#server/context.ts';
import { done, refusal, tell } from '#server/outcome.ts';
import { holdsOfOne, loadOne } from '#server/procurations/one.ts';
import type { Answer } from '#server/refused.ts';
import { write } from '#server/write.ts';

export type Decision = { readonly key: string; readonly procuration: ProcurationId } & (
  | { readonly decision: 'accept' }
  | { readonly decision: 'reject'; readonly note: string }
);
export type Decided = { readonly status: 'active' | 'rejected' };

/** the town hall of the mandant accepts or rejects what waits in control; a second decision is refused. */
export function decide(context: CallContext, { key, ...input }: Decision): Promise<Answer<Decided>> {
  const id = input.procuration;
  return write(context, {
    name: 'procuration.decide',
    key,
    input,
    find: (tx, now) => holdsOfOne(tx, id, now),
    decide: async (tx, now) => {
      const { procuration, stations } = await loadOne(tx, id, now);
      const { commune, mandant } = procuration;
      const about = { procuration: id, mandant, decision: input.decision };
      if (commune !== context.caller.actor.commune) return refusal(commune, [{ code: 'out-of-scope' }], { about });
      if (procuration.status !== 'in-control') return refusal(commune, [{ code: 'already-decided' }], { about });

      const reason: Refusal = { code: 'town-hall-rejected', note: input.decision === 'reject' ? input.note : '' };
      const decided = input.decision === 'accept' ? accept(procuration) : reject(procuration, reason);
      await updateProcuration(tx, decided);
      const to = (await loadElectors(tx, [mandant])).get(mandant);
      const told = decided.status === 'active' ? ('effective' as const) : ('rejected' as const);
      const facts = { procuration: id, reasons: decided.status === 'rejected' ? decided.reasons : [] };
      return done(
        commune,
        { status: decided.status },
        {
          about,
          messages: to ? [tell(context, { to, commune, at: now }, told, facts)] : [],
          changed: stations.map((station) => ({ station, elector: mandant })),
        },
      );
    },
  });
}
