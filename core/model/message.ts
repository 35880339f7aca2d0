import type { Day } from '#core/calendar/day.ts';
import type { Authority } from '#core/model/authority.ts';
import type { ProcurationId, RevocationId, StationId } from '#core/model/ids.ts';
import type { CoveredRound } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';

/** the events that a mandant is told of, and the reminder before a reference lapses. */
export const MESSAGE_SUBJECTS = [
  'reference',
  'receipt',
  'effective',
  'rejected',
  'void',
  'annulled',
  'not-covered',
  'moved',
  'revocation-reference',
  'revocation-receipt',
  'revoked',
  'reminder',
] as const;
export type MessageSubject = (typeof MESSAGE_SUBJECTS)[number];

/** `lastDay` is undefined for what was established online at once. */
type ReferenceFacts = { readonly reference: string; readonly lastDay?: Day; readonly late?: boolean };
type Signed = Omit<Authority, 'account'>;
type OfProcuration<More> = { readonly procuration: ProcurationId } & More;

/** What the act that queued a message says of it. */
export type MessageFacts = {
  readonly reference: ReferenceFacts;
  readonly receipt: OfProcuration<{
    readonly authority: Signed | undefined;
    readonly day: Day;
    readonly late: boolean;
  }>;
  readonly effective: OfProcuration<{ readonly warnings: readonly Refusal[] }>;
  readonly rejected: OfProcuration<{ readonly reasons: readonly Refusal[] }>;
  readonly void: OfProcuration<{ readonly rounds: readonly CoveredRound[]; readonly heldFrom?: Day | undefined }>;
  readonly annulled: OfProcuration<{ readonly reasons: readonly Refusal[] }>;
  readonly 'not-covered': OfProcuration<{ readonly rounds: readonly CoveredRound[] }>;
  readonly moved: OfProcuration<{
    readonly who: 'mandant' | 'mandataire';
    /** Where a mandant who moved now votes. */
    readonly station?: StationId | undefined;
  }>;
  readonly 'revocation-reference': ReferenceFacts;
  readonly 'revocation-receipt': {
    readonly revocation: RevocationId;
    readonly authority: Signed | undefined;
    readonly day: Day;
  };
  readonly revoked: { readonly revocation: RevocationId; readonly ended: readonly ProcurationId[] };
  readonly reminder: {
    readonly reference: string;
    readonly lastDay: Day;
    readonly kind: 'procuration' | 'revocation';
  };
};

/** What a message is about, with the facts of that. */
export type MessageContent = {
  readonly [about in MessageSubject]: { readonly about: about; readonly facts: MessageFacts[about] };
}[MessageSubject];
