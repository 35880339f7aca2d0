import type { Instant } from '#core/calendar/instant.ts';
import { type RoundState, roundState } from '#core/law/polling-day/round-state.ts';
import type { ElectorId, MarkId, ProcurationId, RoundId, StationId } from '#core/model/ids.ts';
import type { MarkKind } from '#core/model/vote-mark.ts';
import { type CardRows, selectCard } from '#drizzle/queries/card.ts';
import type { PersonNames } from '#drizzle/queries/electors.ts';
import { selectJobCount } from '#drizzle/queries/station-acts.ts';
import type { HeldElsewhere } from '#drizzle/queries/stations.ts';
import type { CallContext } from '#server/api/context.ts';
import { Refused } from '#server/api/refused.ts';
import { callerStation } from '#server/api/scope.ts';
import { reassessNow } from '#server/jobs/reassess-now.ts';
import { type ListLine, type RoundAtStation, roundAtStation, toListLines } from '#server/station/list/list-lines.ts';
import { readShown } from '#server/transactions/shown.ts';

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
  const opened = await load(context, asked);
  if (opened === undefined) await reassessNow(context, asked.elector);
  const card = opened ?? (await load(context, asked, { whileJobRuns: true }));
  if (card === undefined) throw new Error('a card is shown once its elector is reassessed');
  context.access.read(context.caller, 'station.card', asked.elector);
  return card;
}

/**
 * Undefined where a job runs that may change what the card says. R-77: throws `Refused` for an elector who is
 * not on the list of the station, or whom nobody knows.
 */
async function load(
  context: CallContext,
  { round, elector }: { readonly round: RoundId; readonly elector: ElectorId },
  { whileJobRuns = false } = {},
): Promise<Card | undefined> {
  const station = callerStation(context);
  const { card: rows, jobs } = await readShown(context, 'read', {
    jobs: selectJobCount(),
    card: selectCard({ station, round }, elector, context.clock),
  });
  if (jobs.isRunning && !whileJobRuns) return undefined;
  const polling = roundAtStation(rows.lines, round);
  const [person] = toListLines(rows.lines, polling);
  if (person === undefined) throw new Refused([{ code: 'out-of-scope' }]);
  const concerned = [elector, ...person.gives.map(({ mandataire }) => mandataire.elector)];
  return {
    person: { ...person, commune: polling.commune.name },
    history: rows.history.map(({ id, kind, at }) => ({
      id,
      kind,
      at,
      correctedBecause: rows.corrections.get(id)?.reason,
    })),
    holds: holdings(rows, polling),
    elsewhere: rows.elsewhere.filter(({ mandataire }) => concerned.includes(mandataire)),
  };
}

function holdings(
  { held, mandants, mandantsMarks }: CardRows,
  { round, station }: RoundAtStation,
): readonly HeldProcuration[] {
  return held.flatMap((procuration) => {
    const mandant = mandants.get(procuration.mandant);
    const isAbout = procuration.rounds.some((covered) => covered.round === round.id);
    if (mandant === undefined || !isAbout) return [];
    const mark = mandantsMarks.find(({ elector, corrected }) => elector === procuration.mandant && !corrected);
    return [{ procuration: procuration.id, mandant, station, state: roundState(procuration, round.id, mark) }];
  });
}
