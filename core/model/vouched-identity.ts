import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';

/** who vouches online for the identity of an elector. */
export const PROVIDERS = ['france-connect', 'nc-connect'] as const;
export type ProviderId = (typeof PROVIDERS)[number];

/** An identity provider as it knows this service: its issuer, the service's name and secret there. */
export type Provider = {
  readonly id: ProviderId;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The least level of assurance: `eidas1` to `eidas3`. */
  readonly acr: string;
  /** The algorithm by which the provider signs what it says. */
  readonly alg: string;
  /** It vouches for the demonstration's people, on this machine alone. */
  readonly isDemonstration: boolean;
};

/** A person as a provider vouches for one; the subject is the provider's own name for the person. */
export type VouchedIdentity = {
  readonly provider: ProviderId;
  readonly issuer: string;
  readonly subject: string;
  readonly lastName: string;
  readonly firstNames: string;
  readonly sex: 'F' | 'M';
  readonly born: Day;
  readonly isDemonstration: boolean;
};

/** Why an identity opens no session; a provider is the one that the elector has to sign in by. */
export type SessionFault = 'nobody-on-roll' | 'several-on-roll' | 'account-locked' | ProviderId;
export type ElectorSession =
  | { readonly ok: true; readonly token: string; readonly expiresAt: Instant }
  | { readonly ok: false; readonly why: SessionFault };
