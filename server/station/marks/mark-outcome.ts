import { communeOfStation, type StationId } from '#core/model/ids.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import { accepted, type Outcome } from '#server/act/outcome.ts';
import type { CallContext } from '#server/api/context.ts';
import { incident } from '#server/records/incident.ts';
import { type Marked, markView } from '#server/station/marks/mark-view.ts';

type DecidedMark = {
  readonly mark: VoteMark;
  readonly listedAt: StationId | undefined;
  readonly court: string | undefined;
};

/** the station whose list names the voter of a court decision sees the vote too. */
export function markOutcome(context: CallContext, { mark, listedAt, court }: DecidedMark): Outcome<Marked> {
  const { station, elector, at, id } = mark;
  const commune = communeOfStation(station);
  const courtDecision = mark.kind === 'in-person' ? mark.courtDecision : undefined;
  const facts = { mark: id, courtDecision, court };
  const stations = listedAt === undefined || listedAt === station ? [station] : [station, listedAt];
  return accepted(
    commune,
    { mark: markView(mark) },
    {
      auditFacts: mark,
      mark,
      changed: stations.map((changed) => ({ station: changed, elector })),
      incidents: courtDecision ? [incident(context, { kind: 'court-decision', commune, station, at, facts })] : [],
    },
  );
}
