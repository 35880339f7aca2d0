import type { Day } from '#core/calendar/day.ts';
import type { Authority, FranceOrAbroad } from '#core/model/authority.ts';
import type { HomeVisit } from '#core/model/declaration.ts';
import type { Identity } from '#core/model/identity.ts';
import type { ElectorId } from '#core/model/ids.ts';
import type { Sheet } from '#server/paper/sheet.ts';

/** A mandant as a town hall names one: an elector found before, or a full identity. */
export type NamedMandant = { readonly id: ElectorId } | Identity;

/** what every paper says: whose it is, its date, and the authority that signed it. */
export type SignedPaper = {
  readonly mandant: NamedMandant;
  readonly writtenOn: Day;
  readonly place: FranceOrAbroad;
  readonly authority: Omit<Authority, 'account'>;
  readonly homeVisit?: HomeVisit | undefined;
  readonly sheet?: Sheet | undefined;
};
