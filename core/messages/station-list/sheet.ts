import type { Day } from '#core/calendar/day.ts';
import type { LocalTime } from '#core/calendar/instant.ts';
import type { RoundState } from '#core/law/polling-day/round-state.ts';
import type { Status } from '#core/model/procuration.ts';
import type { MarkKind } from '#core/model/vote-mark.ts';

/**
 * A station's list at one moment, to be read on paper. Names are written out, with no hidden signs in them.
 */
export type StationSheet = {
  readonly station: number;
  readonly commune: string;
  readonly election: string;
  readonly round: number;
  readonly day: Day;
  readonly at: { readonly day: Day; readonly time: LocalTime };
  /** The digest that tells two lists apart, as the screens show it. */
  readonly version: string;
  /** The number of electors on the list, and the votes. */
  readonly counts: { readonly [kind in MarkKind]: number } & { readonly listed: number; readonly awaited: number };
  /** Every elector of the list, or those who gave a procuration for the round. */
  readonly isWhole: boolean;
  readonly lines: readonly SheetLine[];
  /** those who voted by a court decision, and are on no line; they close the whole list. */
  readonly courtDecisionVoters: readonly Pick<SheetLine, 'mandant' | 'mark'>[];
};

export type SheetLine = {
  readonly number: number;
  readonly mandant: string;
  readonly gives: readonly SheetGiven[];
  readonly mark: { readonly kind: MarkKind; readonly time: LocalTime } | undefined;
};

type SheetGiven = {
  readonly mandataire: string;
  readonly isUsable: boolean;
  readonly status: Status;
  readonly state: RoundState;
};
