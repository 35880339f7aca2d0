import type { Instant, TimeZone } from '#core/calendar/instant.ts';
import type { Hours } from '#core/model/election.ts';
import type { MarkId, StationId } from '#core/model/ids.ts';
import type { MinutesEntry, MinutesName } from '#core/model/minutes.ts';
import type { Check } from '#core/model/opening.ts';
import type { Polls } from '#core/model/polls.ts';
import type { RefusalCode, RoundFact } from '#core/model/refusal.ts';
import type { MarkKind } from '#core/model/vote-mark.ts';

/** How often a vote was refused for a reason. */
export type RefusalCount = { readonly what: RefusalCode; readonly count: number };

/** A vote behind a discrepancy. */
export type MarkBehind = {
  readonly id: MarkId;
  readonly kind: MarkKind;
  readonly at: Instant;
  readonly elector: MinutesName | undefined;
  readonly mandataire: MinutesName | undefined;
};

/**
 * the list that an opening was declared on, the officer, and the reason where the checklist did not
 * agree.
 */
export type Opened = {
  readonly by: string;
  readonly second: string | undefined;
  readonly because: string | undefined;
  readonly terminals: number | undefined;
  /** The lines on which the terminal and the server differed. */
  readonly checks: readonly Check[];
};

/** the numbered list of the opening. */
export type HandedOver = {
  readonly no: number;
  readonly digest: string;
  readonly electors: number;
  readonly procurations: number;
  readonly ended: number;
};

/** the facts behind a station's sheets and procès-verbal for a round, as of `at`. */
export type ClosingReport = {
  readonly at: Instant;
  readonly station: StationId;
  readonly commune: string;
  readonly zone: TimeZone;
  readonly round: RoundFact;
  readonly hours: Hours;
  readonly sitting: Polls;
  readonly opened: Opened | undefined;
  readonly closed: { readonly by: string; readonly moreInside: string | undefined } | undefined;
  readonly pack: HandedOver | undefined;
  /** The bureau's count on paper. */
  readonly counted: { readonly signed: number | undefined; readonly envelopes: number | undefined };
  readonly totals: Totals;
  readonly discrepancies: readonly Discrepancy[];
  readonly behind: readonly MarkBehind[];
  readonly refused: readonly RefusalCount[];
  readonly minutes: readonly MinutesEntry[];
  /** The end of the commune's log. */
  readonly head: { readonly seq: number; readonly hash: string } | undefined;
};

/** The votes in the minutes: the number of each kind, and of the marks taken back. */
export type Totals = { readonly [kind in MarkKind]: number } & {
  readonly voted: number;
  readonly courtDecisions: number;
  /** the remote votes whose envelopes went into this ballot box. */
  readonly fromPrison: number;
  readonly corrected: number;
  readonly afterClose: number;
};

/** A discrepancy, with the marks behind it. */
export type Discrepancy =
  | { readonly kind: 'before-opening'; readonly marks: readonly MarkId[] }
  | { readonly kind: 'beyond-inside'; readonly counted: number; readonly marks: readonly MarkId[] }
  | { readonly kind: 'ended-since'; readonly marks: readonly MarkId[]; readonly codes: readonly RefusalCode[] }
  | { readonly kind: 'signed-otherwise'; readonly signed: number; readonly marked: number }
  | { readonly kind: 'envelopes-otherwise'; readonly envelopes: number; readonly signed: number }
  | { readonly kind: 'opened-otherwise'; readonly checks: readonly Check[] };
