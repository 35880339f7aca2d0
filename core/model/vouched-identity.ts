import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';

/** by which an elector signs in. */
export const SIGN_IN_PROVIDERS = ['france-connect', 'nc-connect'] as const;
export type SignInProviderId = (typeof SIGN_IN_PROVIDERS)[number];
/** vouches for a certified identity, for one act; it opens no session of a browser. */
export const CERTIFYING_PROVIDER = 'france-connect-plus';
export const PROVIDERS = [...SIGN_IN_PROVIDERS, CERTIFYING_PROVIDER] as const;
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
  /** The claim that holds the day on which an identity was certified, at a provider that says it. */
  readonly certifiedOnClaim?: string | undefined;
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
  /** of a certified identity alone. */
  readonly certifiedOn?: Day | undefined;
};

/** Why an identity opens no session; a provider is the one that the elector has to sign in by. */
export type SessionFault = 'nobody-on-roll' | 'several-on-roll' | 'account-locked' | SignInProviderId;
export type ElectorSession =
  | { readonly ok: true; readonly token: string; readonly expiresAt: Instant }
  | { readonly ok: false; readonly why: SessionFault };

/** a session for one act of the mandant, who has a certified identity; `why`: none opens. */
export type CertifiedSession =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly why: SessionFault | 'other-person' };
