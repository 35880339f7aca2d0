import type { Card, ListLine, Mark } from '#tui/answers.ts';
import type { Choice } from '#tui/screens/station/steps/card/state.ts';
import type { VoterList } from '#tui/screens/station/voter-list/voter-list.ts';

/** A vote that the server acknowledged. */
export type Recorded = {
  readonly mandant: ListLine;
  readonly choice: Choice;
  readonly mark: Mark;
  /** The other stations where a mandataire who has just voted is awaited. */
  readonly elsewhere: Card['elsewhere'];
};

export type RecordedStep = {
  readonly kind: 'recorded';
  readonly recorded: Recorded;
  readonly pending: undefined;
  readonly notice: undefined;
};

export function recordedOf(recorded: Recorded): RecordedStep {
  return { kind: 'recorded', recorded, pending: undefined, notice: undefined };
}

/** The mark was not corrected since, from this terminal or another. */
export function isStanding({ mandant, mark }: Recorded, voterList: VoterList): boolean {
  const person = voterList.get(mandant.elector);
  return person === undefined || person.mark?.id === mark.id;
}
