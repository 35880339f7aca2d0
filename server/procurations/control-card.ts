import type { Instant } from '#core/calendar/instant.ts';
import type { Authority } from '#core/model/authority.ts';
import type { Election } from '#core/model/election.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import type { InControl, Procuration } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { loadElectionsByIds } from '#drizzle/queries/places.ts';
import type { CallContext } from '#server/api/context.ts';
import { judgeWaiting } from '#server/procurations/admission.ts';
import type { Facts } from '#server/procurations/facts.ts';
import { loadProcuration } from '#server/procurations/rows-to-lock.ts';
import { viewOfWaiting, type WaitingView } from '#server/procurations/waiting-view.ts';
import { electionsOf } from '#server/views/given-procuration.ts';
import { loadPeople } from '#server/views/person.ts';
import { type RoundView, roundViews } from '#server/views/round.ts';

/** What the automatic checks find now of a procuration that waits: what its acceptance would come to. */
export type ControlChecks = {
  readonly would: 'active' | 'void' | 'rejected';
  readonly reasons: readonly Refusal[];
  readonly warnings: readonly Refusal[];
  /** The rounds as they would then be. */
  readonly rounds: readonly RoundView[];
};

/** A procuration in control as an agent of its town hall decides on it. */
export type ControlCard = WaitingView & {
  readonly recordedNo: number;
  /** R-11; undefined where it was made with no counter. */
  readonly authority: Omit<Authority, 'account'> | undefined;
  /** */
  readonly homeVisit: boolean;
  readonly checks: ControlChecks;
};

export function checksOf(waiting: InControl, facts: Facts, now: Instant): ControlChecks {
  const { controlled, procuration } = judgeWaiting(waiting, facts, now);
  return {
    would: procuration.status,
    reasons: 'reasons' in procuration ? procuration.reasons : [],
    warnings: controlled.status === 'rejected' ? [] : controlled.warnings,
    rounds: roundViews(procuration.rounds, facts.elections),
  };
}

/** Reads the card under the scope of the town hall; both people are logged as read. */
export async function readCard(context: CallContext, id: ProcurationId, checks: ControlChecks): Promise<ControlCard> {
  const { database, caller, clock, access } = context;
  const card = await inTransaction(database, { actor: caller.actor, access: 'read' }, async (tx) => {
    const at = clock();
    const procuration = await loadProcuration(tx, id, at);
    const people = await loadPeople(tx, [procuration.mandant, procuration.mandataire], at);
    const elections: readonly Election[] = await loadElectionsByIds(tx, electionsOf([procuration]));
    return { ...viewOfWaiting(procuration, { people, elections }), ...detailsOf(procuration), checks };
  });
  for (const { elector } of [card.mandant, card.mandataire]) access.read(caller, 'procuration.claim', elector);
  return card;
}

function detailsOf({ establishment }: Procuration) {
  const { recordedNo, homeVisit, authority } = establishment;
  if (authority === undefined) return { recordedNo, homeVisit, authority };
  const { account: _, ...named } = authority;
  return { recordedNo, homeVisit, authority: named };
}
