import type { Day } from '#core/calendar/day.ts';
import type { CommuneCode } from '#core/model/ids.ts';

/** R-63, art. R75: a person by national number and birth date, or by civil status and commune. */
export type Identity<Commune extends string = CommuneCode> =
  | { readonly nne: string; readonly born: Day }
  | {
      readonly lastName: string;
      readonly firstNames: string;
      readonly sex: 'F' | 'M';
      readonly born: Day;
      readonly commune: Commune;
    };
