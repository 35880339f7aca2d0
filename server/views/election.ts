import type { Day } from '#core/calendar/day.ts';
import type { Election, ElectionType } from '#core/model/election.ts';
import type { CommuneCode, ElectionId, RoundId } from '#core/model/ids.ts';
import type { RoundNumber } from '#core/model/procuration.ts';

/** An election as its calls are kept: every round with all its dates, also those that do not take place. */
export type ElectionView = {
  readonly id: ElectionId;
  readonly name: string;
  readonly type: ElectionType;
  readonly communes: readonly CommuneCode[] | null;
  readonly afterDissolution: boolean;
  readonly calledOn: Day | null;
  readonly rounds: readonly {
    readonly id: RoundId;
    readonly number: RoundNumber;
    readonly day: Day;
    readonly dates: { readonly [place: string]: Day };
    readonly isCalledOff: boolean;
  }[];
};

export function electionView({ id, name, type, communes, afterDissolution, calledOn, rounds }: Election): ElectionView {
  return {
    id,
    name,
    type,
    communes: communes ?? null,
    afterDissolution,
    calledOn: calledOn ?? null,
    rounds: rounds.map(({ id: round, number, day, dates, isCalledOff }) => ({
      id: round,
      number,
      day,
      dates,
      isCalledOff,
    })),
  };
}
