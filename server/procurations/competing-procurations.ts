import type { Competitors } from '#core/law/cap/conflicts.ts';
import { competitorsOf } from '#core/law/cap/holdings.ts';
import type { Ordered } from '#core/law/cap/order.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { Facts } from '#server/procurations/facts.ts';

/**
 * the procurations that an act between two people competes with: those at rounds to
 * come, and all that its mandant gave.
 */
export function competingProcurations(act: Ordered, { mandant, given, held, marks, elections }: Facts): Competitors {
  const rounds = new Set(elections.flatMap((election) => election.rounds.map(({ id }) => id)));
  const heldAtRounds = held.filter((procuration) => procuration.rounds.some(({ round }) => rounds.has(round)));
  const competing = [
    ...new Map([...given, ...heldAtRounds].map((procuration) => [procuration.id, procuration])).values(),
  ];
  return competitorsOf({ ...act, mandant: mandant.id }, competing.toSorted(inOrder), {
    marks: Map.groupBy(marks, ({ elector }) => elector),
    elections,
  });
}

/** As the database orders them. */
function inOrder({ establishment: a }: Procuration, { establishment: b }: Procuration): number {
  if (a.day === b.day) return a.recordedNo - b.recordedNo;
  return a.day < b.day ? -1 : 1;
}
