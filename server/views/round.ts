import type { Day } from '#core/calendar/day.ts';
import type { Election, ElectionType } from '#core/model/election.ts';
import type { ElectionId, RoundId } from '#core/model/ids.ts';
import type { CoveredRound, RoundNumber } from '#core/model/procuration.ts';

/** A round as a screen names it; `day` is local to whom it is shown. */
export type RoundView = {
  readonly id: RoundId;
  readonly election: ElectionId;
  readonly name: string;
  readonly type: ElectionType;
  readonly number: RoundNumber;
  readonly day: Day;
  readonly coverage: CoveredRound['coverage'];
};

export function roundViews(rounds: readonly CoveredRound[], elections: readonly Election[]): readonly RoundView[] {
  return rounds.flatMap(({ round, election: id, number, day, coverage }) => {
    const election = elections.find((candidate) => candidate.id === id);
    return election
      ? [{ id: round, election: id, name: election.name, type: election.type, number, day, coverage }]
      : [];
  });
}
