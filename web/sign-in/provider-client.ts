import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  ClientError,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { CERTIFYING_PROVIDER, type Provider, type VouchedIdentity } from '#core/model/vouched-identity.ts';
import { certifiedOnIn, identityIn, isAssured } from '#web/sign-in/claims.ts';

/** What a browser keeps between leaving for a provider and coming back. */
export type Departure = { readonly state: string; readonly nonce: string; readonly verifier: string };
/** `idToken` is what signs the person out at the provider. */
export type ComingBack =
  | { readonly ok: true; readonly vouched: VouchedIdentity; readonly idToken: string }
  | { readonly ok: false; readonly why: ComingBackFault };
export type ComingBackFault = 'cancelled' | 'not-assured' | 'incomplete' | 'stale';

export type ProviderClient = {
  readonly provider: Provider;
  readonly leave: () => Promise<{ readonly url: URL; readonly departure: Departure }>;
  /** Throws for an answer that is not the one to this departure, or not the provider's. */
  readonly comeBack: (url: URL, departure: Departure) => Promise<ComingBack>;
  readonly signOutUrl: (idToken: string, backTo: string) => Promise<URL>;
};

/** Seconds that a provider has to answer. */
const PATIENCE = 10;
/** seconds since a person has shown the certified identity. */
const MAX_AGE = 600;
/** The identity, which FranceConnect calls a pivot; no address, which the elector gives with a request. */
const SCOPE = 'openid identite_pivot';

export function makeProviderClient(provider: Provider, redirectUri: string): ProviderClient {
  const configuration = onceFound(() => discover(provider));
  return {
    provider,
    leave: async () => {
      const departure = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const { state, nonce, verifier } = departure;
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: SCOPE,
        acr_values: provider.acr,
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(isCertifying(provider) && { max_age: String(MAX_AGE) }),
      });
      return { url, departure };
    },
    comeBack: async (url, departure) => comeBack(provider, await configuration(), { url, departure }),
    signOutUrl: async (idToken, backTo) =>
      buildEndSessionUrl(await configuration(), { id_token_hint: idToken, post_logout_redirect_uri: backTo }),
  };
}

function isCertifying({ id }: Provider): boolean {
  return id === CERTIFYING_PROVIDER;
}

function discover({ issuer, clientId, clientSecret, alg, isDemonstration }: Provider): Promise<Configuration> {
  const metadata = { id_token_signed_response_alg: alg, userinfo_signed_response_alg: alg };
  // The library trusts TLS and checks no signature unless it is told to. The demonstration's provider answers
  // on this machine alone, without TLS.
  const execute = [enableNonRepudiationChecks, ...(isDemonstration ? [allowInsecureRequests] : [])];
  const options = { execute, timeout: PATIENCE };
  return discovery(new URL(issuer), clientId, metadata, ClientSecretPost(clientSecret), options);
}

/** A provider that was away is looked for again. */
function onceFound<Value>(find: () => Promise<Value>): () => Promise<Value> {
  let found: Promise<Value> | undefined;
  return () => {
    found ??= find().catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  };
}

type Return = { readonly url: URL; readonly departure: Departure };

async function comeBack(
  provider: Provider,
  configuration: Configuration,
  { url, departure: { state, nonce, verifier } }: Return,
): Promise<ComingBack> {
  const answered = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
  const checks = { ...answered, ...(isCertifying(provider) && { maxAge: MAX_AGE }) };
  try {
    const tokens = await authorizationCodeGrant(configuration, url, checks);
    const claims = tokens.claims();
    if (claims === undefined || tokens.id_token === undefined) return { ok: false, why: 'incomplete' };
    if (!isAssured(claims['acr'], provider.acr)) return { ok: false, why: 'not-assured' };

    const said = await fetchUserInfo(configuration, tokens.access_token, claims.sub);
    const identity = identityIn(said);
    if (identity === undefined) return { ok: false, why: 'incomplete' };
    const { id, isDemonstration, certifiedOnClaim } = provider;
    const certifiedOn = isCertifying(provider) ? certifiedOnIn(said, certifiedOnClaim, claims.auth_time) : undefined;
    const subject = { provider: id, issuer: claims.iss, subject: claims.sub, isDemonstration };
    const vouched = { ...identity, ...subject, certifiedOn };
    return { ok: true, vouched, idToken: tokens.id_token };
  } catch (error) {
    if (error instanceof AuthorizationResponseError) return { ok: false, why: 'cancelled' };
    if (isTooOld(error)) return { ok: false, why: 'stale' };
    throw error;
  }
}

/** whether the person has shown the identity too long ago, by the provider's own `auth_time`. */
function isTooOld(error: unknown): boolean {
  const cause = error instanceof ClientError && error.cause instanceof Error ? error.cause.cause : undefined;
  return Object(cause).claim === 'auth_time';
}
