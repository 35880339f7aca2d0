import type { Instant } from '#core/calendar/instant.ts';
import { roundState } from '#core/law/polling-day/round-state.ts';
import type { CourseStep, ListedIn, PrintedOn } from '#core/model/course.ts';
import { type Elector, inForce } from '#core/model/elector.ts';
import type { ProcurationId, RoundId, StationId } from '#core/model/ids.ts';
import { isLiving, type Procuration } from '#core/model/procuration.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { Request } from '#drizzle/queries/requests.ts';
import type { RoundView } from '#server/views/round.ts';

/** The numbered list of a station that first had a procuration, and the paper that first had it. */
export type Lists = {
  readonly listedIn: (station: StationId, round: RoundId, since: Instant) => ListedIn | undefined;
  readonly printedOn: (procuration: ProcurationId, station: StationId, round: RoundId) => PrintedOn | undefined;
};

/** What the reader may know beside the procuration itself; nothing where the reader may not know it. */
export type CourseFacts = {
  /**
   * A mandataire is not told why a procuration was rejected, nor where the mandant votes once it has
   * ended.
   */
  readonly isForMandataire: boolean;
  readonly request: Request | undefined;
  readonly mandant: Pick<Elector, 'registrations'> | undefined;
  /** The rounds that the procuration concerns, with their elections. */
  readonly rounds: readonly RoundView[];
  readonly marks: readonly VoteMark[];
} & Lists;

/** Asked, established, controlled, on the list of a station, voted, ended: each step that was taken. */
export function courseSteps(procuration: Procuration, facts: CourseFacts): readonly CourseStep[] {
  const { establishment } = procuration;
  const { at, day, way, authority } = establishment;
  return [
    ...requestSteps(facts.request),
    { kind: 'established', at, day, way, placeName: authority?.placeName },
    ...controlSteps(procuration, facts),
    ...listedStations(procuration, facts).map(({ round, station, since }): CourseStep => {
      const [list, print] = [
        facts.listedIn(station, round.id, since),
        facts.printedOn(procuration.id, station, round.id),
      ];
      return { kind: 'listed', round: factOf(round), station, list, print };
    }),
    ...voteSteps(procuration, facts),
    ...('endedOn' in procuration
      ? [{ kind: 'ended', status: procuration.status, on: procuration.endedOn } as const]
      : []),
  ];
}

export function requestSteps(request: Request | undefined): readonly CourseStep[] {
  return request ? [{ kind: 'requested', on: request.requestedOn, status: request.status }] : [];
}

function controlSteps(procuration: Procuration, { isForMandataire }: CourseFacts): readonly CourseStep[] {
  if (procuration.status === 'rejected')
    return [{ kind: 'rejected', reasons: isForMandataire ? [] : procuration.reasons }];
  const { effectiveAt } = procuration;
  if (effectiveAt !== undefined) return [{ kind: 'accepted', at: effectiveAt }];
  return procuration.status === 'in-control' ? [{ kind: 'waiting' }] : [];
}

export type ListedStation = { readonly round: RoundView; readonly station: StationId; readonly since: Instant };

/**
 * where the mandant's line bears the procuration, once it is in effect, at each round that it
 * covers.
 */
export function listedStations(
  procuration: Procuration,
  { mandant, rounds, isForMandataire }: Pick<CourseFacts, 'mandant' | 'rounds' | 'isForMandataire'>,
): readonly ListedStation[] {
  const { effectiveAt, mandantList } = procuration;
  if (effectiveAt === undefined || (isForMandataire && !isLiving(procuration))) return [];
  return rounds
    .filter(({ coverage }) => coverage === 'covered')
    .flatMap((round) => {
      const line = mandant?.registrations.find(
        ({ list, ...dates }) => list === mandantList && inForce(dates, round.day),
      );
      return line ? [{ round, station: line.station, since: effectiveAt }] : [];
    });
}

/** The votes cast with the procuration, and those that the mandant cast in its place. */
function voteSteps(procuration: Procuration, { rounds, marks }: CourseFacts): readonly CourseStep[] {
  return rounds.flatMap((round): readonly CourseStep[] => {
    const mark = marks.find((candidate) => candidate.elector === procuration.mandant && candidate.round === round.id);
    if (mark === undefined) return [];
    const state = roundState(procuration, round.id, mark);
    if (state !== 'used' && (state !== 'superseded' || mark.kind === 'proxy')) return [];
    return [{ kind: 'voted', round: factOf(round), station: mark.station, at: mark.at, how: mark.kind }];
  });
}

function factOf({ name, number, day }: RoundView) {
  return { election: name, number, day };
}
