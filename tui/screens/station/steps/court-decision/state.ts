import type { Day } from '#core/calendar/day.ts';
import type { Mark } from '#tui/answers.ts';
import type { Failure } from '#tui/client.ts';
import type { Under } from '#tui/screens/station/pending.ts';
import type { Edit } from '#tui/terminal/edit.ts';

export const BEARING_FIELDS = ['lastName', 'firstNames', 'sex', 'born', 'decidedOn', 'court', 'nne'] as const;
export type BearingField = (typeof BEARING_FIELDS)[number];

/** a vote by court decision, as it is sent. */
export type BearerVote = {
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

export type BearingStep = {
  readonly kind: 'bearing';
  readonly fields: { readonly [field in BearingField]: Edit };
  readonly focus: BearingField;
  readonly isInside: boolean;
  /** The bureau tells the person from whom the server knows by this name and birth date. */
  readonly isAnother: boolean;
  /** What is asked about before it is sent, and the burst that asked: no more of it confirms. */
  readonly asked: { readonly vote: BearerVote; readonly in: number } | undefined;
  readonly sending: Under<BearerVote> | undefined;
  readonly recorded: { readonly vote: BearerVote; readonly mark: Mark } | undefined;
  readonly remark: { readonly kind: 'missing' } | { readonly kind: 'failed'; readonly failure: Failure } | undefined;
};

export type BearingEvent = { readonly kind: 'borne'; readonly mark: Mark };
