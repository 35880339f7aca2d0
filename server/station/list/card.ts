import type { Instant } from '#core/calendar/instant.ts';
import { type RoundState, roundState } from '#core/law/polling-day/round-state.ts';
import type { ElectorId, MarkId, ProcurationId, RoundId, StationId } from '#core/model/ids.ts';
import type { MarkKind } from '#core/model/vote-mark.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { loadNames, type PersonNames } from '#drizzle/queries/electors.ts';
import { findRunningJob } from '#drizzle/queries/jobs.ts';
import { loadCorrections, loadMarks, loadUncorrected } from '#drizzle/queries/marks.ts';
import { byMandataires } from '#drizzle/queries/procuration-conditions.ts';
import { loadProcurations } from '#drizzle/queries/procurations.ts';
import { type HeldElsewhere, heldElsewhere, listLines } from '#drizzle/queries/stations.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import { callerStation } from '#server/api/scope.ts';
import { reassessNow } from '#server/jobs/reassess-now.ts';
import {
  type ListLine,
  loadRoundAtStation,
  type RoundAtStation,
  toListLines,
} from '#server/station/list/list-lines.ts';

/** Everything the bureau may see of one elector of its list at a round. */
export type Card = {
  readonly person: ListLine & { readonly commune: string };
  readonly history: readonly PastMark[];
  readonly holds: readonly HeldProcuration[];
  /** Where else the person, and the person's mandataires, still vote for others; names nobody. */
  readonly elsewhere: readonly HeldElsewhere[];
};
type PastMark = {
  readonly id: MarkId;
  readonly kind: MarkKind;
  readonly at: Instant;
  readonly correctedBecause: string | undefined;
};
/** A procuration that the person holds from an elector of this same station. */
type HeldProcuration = {
  readonly procuration: ProcurationId;
  readonly mandant: PersonNames;
  readonly station: StationId;
  readonly state: RoundState;
};

/** Opening a card is the read that is logged; searching the local list is not. */
export async function openCard(
  context: CallContext,
  asked: { readonly round: RoundId; readonly elector: ElectorId },
): Promise<Card> {
  const { database, caller } = context;
  const reading = { actor: caller.actor, access: 'read' } as const;
  const opened = await inTransaction(database, reading, async (tx) => {
    return (await findRunningJob(tx)) === undefined ? load(context, tx, asked) : undefined;
  });
  if (opened === undefined) await reassessNow(context, asked.elector);
  const card = opened ?? (await inTransaction(database, reading, (tx) => load(context, tx, asked)));
  context.access.read(caller, 'station.card', asked.elector);
  return card;
}

async function load(
  context: CallContext,
  tx: Tx,
  { round, elector }: { round: RoundId; elector: ElectorId },
): Promise<Card> {
  const station = callerStation(context);
  const at = context.clock();
  const roundAtStation = await loadRoundAtStation(tx, station, round);
  const lines = await listLines(tx, station, { on: roundAtStation.day, electors: [elector] });
  const [person] = await toListLines(tx, roundAtStation, { lines, at });
  if (person === undefined) throw new BadInput('elector');
  return {
    person: { ...person, commune: roundAtStation.commune.name },
    history: await historyOf(tx, elector, round),
    holds: await holdingsOf(tx, roundAtStation, { mandataire: elector, at }),
    elsewhere: await heldElsewhere(tx, [elector, ...mandatairesOf(person)], round),
  };
}

function mandatairesOf({ gives }: ListLine): readonly ElectorId[] {
  return gives.map(({ mandataire }) => mandataire.elector);
}

async function historyOf(tx: Tx, elector: ElectorId, round: RoundId): Promise<readonly PastMark[]> {
  const marks = await loadMarks(tx, elector, round);
  const corrections = await loadCorrections(
    tx,
    marks.map(({ id }) => id),
  );
  return marks.map(({ id, kind, at }) => ({ id, kind, at, correctedBecause: corrections.get(id)?.reason }));
}

async function holdingsOf(
  tx: Tx,
  { round, station }: RoundAtStation,
  { mandataire, at }: { readonly mandataire: ElectorId; readonly at: Instant },
): Promise<readonly HeldProcuration[]> {
  const held = (await loadProcurations(tx, byMandataires([mandataire]), at)).filter((procuration) =>
    procuration.rounds.some((covered) => covered.round === round.id),
  );
  const mandants = held.map(({ mandant }) => mandant);
  const names = await loadNames(tx, mandants);
  const marks = (await loadUncorrected(tx, mandants)).filter((mark) => mark.round === round.id);
  return held.flatMap((procuration) => {
    const mandant = names.get(procuration.mandant);
    if (mandant === undefined) return [];
    const mark = marks.find(({ elector }) => elector === procuration.mandant);
    return [{ procuration: procuration.id, mandant, station, state: roundState(procuration, round.id, mark) }];
  });
}
