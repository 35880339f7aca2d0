import type { Instant } from '#core/calendar/instant.ts';
import type { RegisterName } from '#core/model/register.ts';

/**
 * what was printed of a station's procurations for a round: 0 is the annex to the list, the others are
 * its supplements. `digest`: of its lines and those of every print before.
 */
export type ListPrint = {
  readonly no: number;
  readonly added: number;
  readonly struck: number;
  readonly digest: string;
  readonly printedAt: Instant;
  /** When the bureau said that it has it in hand, with all those before. */
  readonly acknowledgedAt: Instant | undefined;
};

/** A line of a print. A town hall does not see who has left its roll: there the number alone is said. */
export type PrintedLine = {
  readonly number: number;
  readonly mandant: RegisterName | undefined;
  readonly mandataire: RegisterName | undefined;
  /** Whether the line strikes a procuration that was printed before. */
  readonly isStruck: boolean;
};
