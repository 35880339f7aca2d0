import type { Day } from '#core/calendar/day.ts';
import { pollingDay } from '#core/law/elections/polling-date.ts';
import { isOfAge } from '#core/law/entitlement/entitlement.ts';
import { givesVote } from '#core/law/entitlement/rolls.ts';
import { unusableReasons } from '#core/law/polling-day/procuration-presented.ts';
import { type RoundState, roundState } from '#core/law/polling-day/round-state.ts';
import type { Commune, Election, Hours, Round } from '#core/model/election.ts';
import { inForce } from '#core/model/elector.ts';
import type { ElectorId, ProcurationId, RoundId, StationId } from '#core/model/ids.ts';
import type { Procuration, Status } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { read, together } from '#drizzle/connection/statement.ts';
import type { PersonNames } from '#drizzle/queries/electors.ts';
import type { ListLineRows } from '#drizzle/queries/list-lines.ts';
import { selectElectionOfRound, selectStation } from '#drizzle/queries/places.ts';
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
  readonly hours: Hours;
  readonly commune: Commune;
  readonly election: Election;
  readonly round: Round;
  readonly day: Day;
};

export async function loadRoundAtStation(tx: Tx, station: StationId, round: RoundId): Promise<RoundAtStation> {
  const rows = { place: selectStation(station), election: selectElectionOfRound(round) };
  return roundAtStation(await read(tx, together(rows)), round);
}

/** Throws `BadInput` where the station or the round does not exist. */
export function roundAtStation(
  { place, election }: Pick<ListLineRows, 'place' | 'election'>,
  id: RoundId,
): RoundAtStation {
  const round = election?.rounds.find((candidate) => candidate.id === id);
  if (!place || !election || !round) throw new BadInput('round');
  const { id: station, ...hours } = place.station;
  return { station, hours, commune: place.commune, election, round, day: pollingDay(round, place.commune) };
}

/** The lines of the round's electors, with the procurations given and the mark of the round. */
export function toListLines(rows: ListLineRows, polling: RoundAtStation): readonly ListLine[] {
  const marks = new Map(rows.marks.map((mark) => [mark.elector, mark]));
  const given = Map.groupBy(rows.given, ({ mandant }) => mandant);
  return rows.lines
    .filter((line) => isElectorOfRound(polling, line))
    .map(({ elector, lastName, usageName, firstNames, born, number, sex }) => {
      const mark = marks.get(elector);
      const facts = { polling, mark, names: rows.names };
      return {
        elector,
        lastName,
        usageName,
        firstNames,
        born,
        number,
        sex,
        gives: (given.get(elector) ?? []).flatMap((procuration) => listedProcurations(procuration, facts)),
        mark: mark && markView(mark),
      };
    });
}

/** The electors whom these lines name on a day, whether or not they may vote at the round. */
export function listedOn({ lines }: Pick<ListLineRows, 'lines'>, day: Day): ReadonlySet<ElectorId> {
  return new Set(lines.filter((line) => inForce(line, day)).map(({ elector }) => elector));
}

function isElectorOfRound({ election, day }: RoundAtStation, line: ListLineRows['lines'][number]): boolean {
  return inForce(line, day) && givesVote(line, election.type) && isOfAge(line.born, day);
}

type LineFacts = {
  readonly polling: RoundAtStation;
  readonly mark: VoteMark | undefined;
  readonly names: ReadonlyMap<ElectorId, PersonNames>;
};

/** The procurations that concern this round: living, or ended with a reason to show. */
function listedProcurations(
  procuration: Procuration,
  { polling, mark, names }: LineFacts,
): readonly ListedProcuration[] {
  const { round, election, day } = polling;
  const isAbout = procuration.rounds.some((covered) => covered.round === round.id);
  const mandataire = names.get(procuration.mandataire);
  if (!isAbout || mandataire === undefined) return [];
  const reasons = unusableReasons(procuration, { id: round.id, election: election.name, number: round.number, day });
  const state = roundState(procuration, round.id, mark);
  return [{ procuration: procuration.id, mandataire, status: procuration.status, state, reasons }];
}
