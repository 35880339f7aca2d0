import type { Instant } from '#core/calendar/instant.ts';
import type { ProcurationId, RevocationId } from '#core/model/ids.ts';
import type { Status, Validity } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Reference } from '#core/text/reference.ts';
import type { Person } from '#server/views/person.ts';

export type ActId = { readonly procuration: ProcurationId } | { readonly revocation: RevocationId };

/**
 * One line of an authority's log: an act, with its status now; or what made no act, a refusal or what a
 * delegate collected, which an officer signs.
 */
export type LogEntry = {
  readonly act: ActId | undefined;
  /** of a procuration. */
  readonly recordedNo: number | undefined;
  readonly at: Instant;
  readonly mandant: Person;
  readonly mandataire: Person | undefined;
  readonly status: Status | 'revocation' | 'refused' | 'collected' | 'signed';
  readonly validity: Validity | undefined;
  readonly homeVisit: boolean;
  readonly reference: Reference | undefined;
  readonly mayAnnulUntil: Instant | undefined;
  /** Why nothing was made. */
  readonly refusals: readonly Refusal[];
};
