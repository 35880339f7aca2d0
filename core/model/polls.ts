import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';

/** R-46, art. R41, R57: what the presiding officer has declared of a station's holding of a round. */
export type Polls = { readonly kind: 'undeclared' } | { readonly kind: 'open'; readonly openedAt: Instant } | Closed;

export type Closed = {
  readonly kind: 'closed';
  readonly openedAt: Instant;
  readonly closedAt: Instant;
  /** Voters inside at the close, as counted and confirmed; and how many of them have voted since. */
  readonly inside: { readonly counted: number; readonly voted: number };
};

/** What was declared last of a station's round, and of which of its days. */
export type DeclaredPolls = { readonly day: Day; readonly polls: Polls };
