import type { Competitors } from '#core/law/cap/conflicts.ts';
import { competitorsOf } from '#core/law/cap/holdings.ts';
import type { Ordered } from '#core/law/cap/order.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { loadUncorrected } from '#drizzle/queries/marks.ts';
import { ofPeopleAt } from '#drizzle/queries/procuration-conditions.ts';
import { loadProcurations } from '#drizzle/queries/procurations.ts';
import type { Facts } from '#server/procurations/facts.ts';

type Act = Ordered & { readonly mandant: ElectorId; readonly mandataire: ElectorId };

/**
 * the procurations that an act between two people competes with at rounds to come.
 */
export async function loadCompetingProcurations(
  tx: Tx,
  act: Act,
  { elections, given, at }: Facts,
): Promise<Competitors> {
  const rounds = elections.flatMap((election) => election.rounds.map(({ id }) => id));
  const people = { mandants: [act.mandant], mandataires: [act.mandataire] };
  const atRounds = await loadProcurations(tx, ofPeopleAt(people, rounds), at);
  const competing = [...atRounds, ...given.filter((own) => atRounds.every(({ id }) => id !== own.id))];
  const marks = await loadUncorrected(tx, [...new Set(competing.map(({ mandant }) => mandant))]);
  return competitorsOf(act, competing, { marks: Map.groupBy(marks, ({ elector }) => elector), elections });
}
