import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import { pollingDay } from '#core/law/elections/polling-date.ts';
import { isOfAge } from '#core/law/entitlement/entitlement.ts';
import { givesVote } from '#core/law/entitlement/rolls.ts';
import { unusableReasons } from '#core/law/polling-day/procuration-presented.ts';
import { type RoundState, roundState } from '#core/law/polling-day/round-state.ts';
import type { Commune, Election, Round } from '#core/model/election.ts';
import type { ElectorId, ProcurationId, RoundId, StationId } from '#core/model/ids.ts';
import type { Procuration, Status } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { loadNames, type PersonNames } from '#drizzle/queries/electors.ts';
import { loadUncorrected } from '#drizzle/queries/marks.ts';
import { electionOfRound, loadStation } from '#drizzle/queries/places.ts';
import { byMandants } from '#drizzle/queries/procuration-conditions.ts';
import { loadProcurations } from '#drizzle/queries/procurations.ts';
import type { listPage } from '#drizzle/queries/stations.ts';
import { BadInput } from '#server/api/errors.ts';
import { type MarkView, markView } from '#server/station/marks/mark-view.ts';

/**
 * A line of the station's list as its terminals keep it: the elector, the procurations given, and the mark.
 */
export type ListLine = PersonNames & {
  readonly number: number;
  readonly sex: 'F' | 'M';
  readonly gives: readonly ListedProcuration[];
  readonly mark: MarkView | undefined;
};
export type ListedProcuration = {
  readonly procuration: ProcurationId;
  readonly mandataire: PersonNames;
  readonly status: Status;
  readonly state: RoundState;
  /** Why it gives no vote at this round; empty when it does. */
  readonly reasons: readonly Refusal[];
};

/** A round as one station polls it. */
export type RoundAtStation = {
  readonly station: StationId;
  readonly commune: Commune;
  readonly election: Election;
  readonly round: Round;
  readonly day: Day;
};

export async function loadRoundAtStation(tx: Tx, station: StationId, id: RoundId): Promise<RoundAtStation> {
  const place = await loadStation(tx, station);
  const election = await electionOfRound(tx, id);
  const round = election?.rounds.find((candidate) => candidate.id === id);
  if (!place || !election || !round) throw new BadInput('round');
  return { station, commune: place.commune, election, round, day: pollingDay(round, place.commune) };
}

type LoadedLine = Awaited<ReturnType<typeof listPage>>[number];

/** The lines of the round's electors, as of `at`, with the procurations given and the mark of the round. */
export async function toListLines(
  tx: Tx,
  roundAtStation: RoundAtStation,
  { lines, at }: { lines: readonly LoadedLine[]; at: Instant },
): Promise<readonly ListLine[]> {
  const entitled = lines.filter(({ person, line }) => isElectorOfRound(roundAtStation, person, line));
  const ids = entitled.map(({ person }) => person.id);
  const given = ids.length > 0 ? await loadProcurations(tx, byMandants(ids), at) : [];
  const marks = (await loadUncorrected(tx, ids)).filter(({ round }) => round === roundAtStation.round.id);
  const names = await loadNames(tx, [...new Set(given.map(({ mandataire }) => mandataire))]);

  return entitled.map(({ person, line }) => {
    const mark = marks.find(({ elector }) => elector === person.id);
    const own = given.filter(({ mandant }) => mandant === person.id);
    return {
      elector: person.id,
      lastName: person.lastName,
      usageName: person.usageName ?? undefined,
      firstNames: person.firstNames,
      born: person.born,
      number: line.number,
      sex: person.sex,
      gives: own.flatMap((procuration) => listedProcurations(procuration, { polling: roundAtStation, mark, names })),
      mark: mark && markView(mark),
    };
  });
}

function isElectorOfRound(
  { election, day }: RoundAtStation,
  { born }: LoadedLine['person'],
  line: LoadedLine['line'],
): boolean {
  return givesVote(line, election.type) && isOfAge(born, day);
}

type LineFacts = {
  readonly polling: RoundAtStation;
  readonly mark: VoteMark | undefined;
  readonly names: ReadonlyMap<ElectorId, PersonNames>;
};

/** The procurations that concern this round: living, or ended with a reason to show. */
function listedProcurations(
  procuration: Procuration,
  { polling: roundAtStation, mark, names }: LineFacts,
): readonly ListedProcuration[] {
  const { round, election, day } = roundAtStation;
  const isAbout = procuration.rounds.some((covered) => covered.round === round.id);
  const mandataire = names.get(procuration.mandataire);
  if (!isAbout || mandataire === undefined) return [];
  const reasons = unusableReasons(procuration, { id: round.id, election: election.name, number: round.number, day });
  const state = roundState(procuration, round.id, mark);
  return [{ procuration: procuration.id, mandataire, status: procuration.status, state, reasons }];
}
