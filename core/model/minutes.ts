import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { MarkKind } from '#core/model/vote-mark.ts';

/** R-47, code électoral, art. R52: the presiding officer's entries for the procès-verbal. */
export const WRITINGS = ['decision', 'incident', 'refusal'] as const;
export type Writing = (typeof WRITINGS)[number];
/** A name as the minutes give it. */
export type MinutesName = {
  readonly lastName: string;
  readonly usageName: string | undefined;
  readonly firstNames: string;
};
type MarkFact = { readonly kind: MarkKind; readonly at: Instant };

/** One event in the procès-verbal. People whom the station may not know have no name. */
export type MinutesEntry = { readonly id: string; readonly at: Instant } & (
  | {
      readonly kind: 'correction';
      readonly elector: MinutesName | undefined;
      readonly mark: MarkFact;
      readonly reason: string;
      /** The presiding officer, and the second person. */
      readonly people: readonly string[];
    }
  | {
      readonly kind: 'court-decision';
      readonly elector: MinutesName | undefined;
      readonly decidedOn: Day;
      /** The court, and the number of its decision. */
      readonly court: string | undefined;
      /** The bureau told this person apart from the one whom the system knew by this name and birth date. */
      readonly isAnother: boolean;
    }
  | {
      readonly kind: 'ended-after-mark' | 'displaced-after-mark';
      readonly elector: MinutesName | undefined;
      readonly mandataire: MinutesName | undefined;
      readonly mark: MarkFact;
    }
  | {
      readonly kind: 'written';
      readonly what: Writing;
      readonly text: string;
      readonly reasons: string | undefined;
      readonly by: string;
    }
);
