import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';

/** R-46, art. R41, R57: the presiding officer's declarations on a station's polls at a round. */
export type Polls = { readonly kind: 'undeclared' } | { readonly kind: 'open'; readonly openedAt: Instant } | Closed;

export type Closed = {
  readonly kind: 'closed';
  readonly openedAt: Instant;
  readonly closedAt: Instant;
  /** Voters inside at the close, as counted and confirmed; and how many of them have voted since. */
  readonly inside: { readonly counted: number; readonly voted: number };
};

/** The last declaration on a station's round, and the day it was made for. */
export type DeclaredPolls = { readonly day: Day; readonly polls: Polls };
