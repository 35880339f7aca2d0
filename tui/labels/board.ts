import type { StationState } from '#core/law/polling-day/station-state.ts';
import type { KeyLabel } from '#tui/labels/key-label.ts';

/** The words of the board of a polling day, on the screen and by command. */
export type BoardLabels = {
  readonly title: string;
  readonly heading: (place: string) => string;
  readonly everywhere: string;
  /** A department, a territory overseas, the posts of a country, by how their communes' codes begin. */
  readonly department: (code: string) => string;
  readonly asking: string;
  /** Another board than the one shown is on its way; no longer than the time of the answer, whose place it takes. */
  readonly awaited: string;
  readonly noRound: string;
  readonly asOf: (time: string) => string;
  readonly states: { readonly [state in StationState]: string };
  /** How many stations are so. */
  readonly counts: { readonly [state in StationState]: (count: number) => string };
  readonly stations: (count: number) => string;
  readonly votes: (counts: {
    readonly proxy: number;
    readonly inPerson: number;
    readonly remote: number;
    readonly corrected: number;
  }) => string;
  readonly shown: {
    readonly areas: string;
    readonly all: string;
    readonly 'not-opened': string;
    readonly silent: string;
  };
  readonly none: string;
  readonly more: (count: number) => string;
  /** The same where there is little room. */
  readonly shortVotes: (proxy: number, inPerson: number) => string;
  readonly lastVote: (time: string) => string;
  readonly noVote: string;
  readonly opened: (time: string) => string;
  readonly closed: (time: string) => string;
  readonly quarter: (proxy: number, inPerson: number) => string;
  readonly noQuarter: string;
  readonly keys: {
    readonly filter: KeyLabel;
    readonly view: KeyLabel;
    readonly round: KeyLabel;
    readonly enter: KeyLabel;
    readonly back: KeyLabel;
  };
  readonly help: readonly KeyLabel[];
};
