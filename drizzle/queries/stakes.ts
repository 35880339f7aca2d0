import { and, eq, exists, inArray, isNull, or, sql } from 'drizzle-orm';
import type { RoundId } from '#core/ids.ts';
import type { Stake } from '#core/rules/standing.ts';
import { capLawOf } from '#core/versions.ts';
import type { Tx } from '#drizzle/db.ts';
import { never, stakeFrom } from '#drizzle/queries/procuration-rows.ts';
import type { People } from '#drizzle/queries/procurations.ts';
import { elections, rounds } from '#drizzle/schema/places.ts';
import { procurationRounds, procurations } from '#drizzle/schema/procurations.ts';
import { voteMarks } from '#drizzle/schema/station.ts';

/** what these people gave or hold at these rounds: covered and living, or used. */
export async function loadStakes(tx: Tx, people: People, among: readonly RoundId[]): Promise<readonly Stake[]> {
  if (among.length === 0) return [];
  const isUsed = exists(
    tx
      .select({ mark: voteMarks.id })
      .from(voteMarks)
      .where(
        and(
          eq(voteMarks.procuration, procurations.id),
          eq(voteMarks.round, procurationRounds.round),
          isNull(voteMarks.correctedAt),
        ),
      ),
  );
  const atRounds = inArray(procurationRounds.round, [...among]);
  const theirs = or(
    inArray(procurations.mandant, [...people.mandants]),
    inArray(procurations.mandataire, [...people.mandataires]),
  );
  const living = and(inArray(procurations.status, ['active', 'in-control']), eq(procurationRounds.coverage, 'covered'));
  const rows = await tx
    .select({
      its: procurations,
      round: procurationRounds,
      number: rounds.number,
      election: elections.name,
      type: elections.type,
      communes: elections.communes,
      isUsed: sql<boolean>`${isUsed}`,
    })
    .from(procurations)
    .innerJoin(procurationRounds, eq(procurationRounds.procuration, procurations.id))
    .innerJoin(rounds, eq(rounds.id, procurationRounds.round))
    .innerJoin(elections, eq(elections.id, rounds.election))
    .where(and(theirs, or(living, isUsed), atRounds));
  return [...Map.groupBy(rows, ({ its }) => its.id).values()].map((its) => ({
    ...stakeFrom(its[0]?.its ?? never()),
    rounds: its.map(({ round: { round, day }, number, election, type, communes, isUsed: used }) => ({
      round,
      day,
      number,
      election,
      capLaw: capLawOf({ type, communes: communes ?? undefined }, day),
      isUsed: used,
    })),
  }));
}
