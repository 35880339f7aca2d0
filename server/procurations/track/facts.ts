import type { Communes, Election } from '#core/model/election.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import type { Actor } from '#drizzle/connection/transaction.ts';
import { type ElectorRecord, loadElectors } from '#drizzle/queries/electors.ts';
import { loadUncorrected } from '#drizzle/queries/marks.ts';
import { loadCommunes, loadElectionsByIds } from '#drizzle/queries/places.ts';
import type { Request } from '#drizzle/queries/requests.ts';
import { electionsOf } from '#server/views/given-procuration.ts';
import { roundViews } from '#server/views/round.ts';

export type LoadedFacts = {
  readonly people: ReadonlyMap<ElectorId, ElectorRecord>;
  readonly communes: Communes;
  readonly elections: readonly Election[];
  readonly marks: readonly VoteMark[];
};

export async function loadFacts(
  tx: Tx,
  procurations: readonly Procuration[],
  requests: readonly Request[],
): Promise<LoadedFacts> {
  const ids = [
    ...procurations.flatMap(({ mandant, mandataire }) => [mandant, mandataire]),
    ...requests.flatMap(({ mandant, asked }) =>
      asked.kind === 'procuration' ? [mandant, asked.mandataire] : [mandant],
    ),
  ];
  return {
    people: await loadElectors(tx, [...new Set(ids)]),
    communes: await loadCommunes(tx, [...new Set([...procurations, ...requests].map(({ commune }) => commune))]),
    elections: await loadElectionsByIds(tx, electionsOf(procurations)),
    marks: await loadUncorrected(
      tx,
      procurations.map(({ mandant }) => mandant),
    ),
  };
}

export type KnownFacts = LoadedFacts & { readonly reader: Actor };

/** what the reader may know of the mandant's line: an officer's part ends with the control. */
export function partOf({ mandant, mandataire, rounds }: Procuration, { reader, people, elections }: KnownFacts) {
  return {
    isForMandataire: reader.role === 'elector' && reader.elector === mandataire,
    mandant: reader.role === 'officer' ? undefined : people.get(mandant),
    rounds: roundViews(rounds, elections),
  };
}
