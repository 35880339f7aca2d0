import type { Day } from '#core/calendar/day.ts';
import type { Mark } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import type { Pending } from '#tui/screens/station/pending.ts';
import type { Edit } from '#tui/terminal/edit.ts';

export const COURT_DECISION_FIELDS = ['lastName', 'firstNames', 'sex', 'born', 'decidedOn', 'court', 'nne'] as const;
export type CourtDecisionField = (typeof COURT_DECISION_FIELDS)[number];

/** a vote by court decision, as it is sent. */
export type CourtDecisionVote = {
  readonly inside: boolean;
  readonly bearer: {
    readonly lastName: string;
    readonly firstNames: string;
    readonly sex: 'F' | 'M';
    readonly born: Day;
    readonly nne: string | undefined;
    readonly isAnother: boolean;
  };
  readonly decision: { readonly on: Day; readonly court: string };
};

export type CourtDecisionStep = {
  readonly kind: 'bearing';
  readonly fields: { readonly [field in CourtDecisionField]: Edit };
  readonly focus: CourtDecisionField;
  readonly isInside: boolean;
  /** The bureau tells the person from whom the server knows by this name and birth date. */
  readonly isAnother: boolean;
  /** What is asked about before it is sent, and the burst that asked: no more of it confirms. */
  readonly asked: { readonly vote: CourtDecisionVote; readonly in: number } | undefined;
  readonly pending: Pending<CourtDecisionVote> | undefined;
  readonly recorded: { readonly vote: CourtDecisionVote; readonly mark: Mark } | undefined;
  readonly notice: { readonly kind: 'missing' } | { readonly kind: 'failed'; readonly failure: Failure } | undefined;
};

export type CourtDecisionEvent = { readonly kind: 'borne'; readonly mark: Mark };
