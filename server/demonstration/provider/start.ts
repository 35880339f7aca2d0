import { generateKeyPairSync, hash, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import ProviderEngine, { type Configuration } from 'oidc-provider';
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js';
import { CERTIFYING_PROVIDER, type Provider, type ProviderId } from '#core/model/vouched-identity.ts';
import { isLoopback } from '#server/api/http.ts';
import { answerInteraction, isInteraction } from '#server/demonstration/provider/interaction.ts';
import { CERTIFIED_ON, claimsOf, type VouchedPerson } from '#server/demonstration/provider/people.ts';

export type RunningProvider = { readonly provider: Provider; readonly close: () => Promise<void> };
type ProviderOptions = {
  /** Which of the identity providers it plays. */
  readonly platform: ProviderId;
  readonly people: readonly VouchedPerson[];
  /** Where the pages are that send people here. */
  readonly portalUrl: string;
};

const CLIENT = 'procuration';
const ALG = 'ES256';
/** Seconds, as FranceConnect has them. */
const TTL = { AuthorizationCode: 30, AccessToken: 60, IdToken: 60, Interaction: 600, Session: 1_800, Grant: 1_800 };
/** The high platform has levels of its own, and says when an identity was certified. */
const HIGH = { acr: 'eidas3', acrValues: ['eidas2', 'eidas3'], certifiedOnClaim: CERTIFIED_ON };
const LOW = { acr: 'eidas1', acrValues: ['eidas1'], certifiedOnClaim: undefined };
const levelsOf = (platform: ProviderId) => (platform === CERTIFYING_PROVIDER ? HIGH : LOW);

/**
 * Starts an identity provider that vouches for whoever it is told to: on this machine, for pages on this
 * machine. It is set up as FranceConnect is.
 */
export async function startProvider({ platform, people, portalUrl }: ProviderOptions): Promise<RunningProvider> {
  if (!isLoopback(new URL(portalUrl).hostname)) throw new Error('this provider is for pages on this machine alone');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = urlOf(server);
  const clientSecret = randomBytes(32).toString('base64url');
  const engine = new ProviderEngine(issuer, configurationFor({ platform, people, portalUrl, clientSecret }));
  const answer = engine.callback();
  server.on('request', (request, response) => {
    if (isInteraction(request)) void answerInteraction(engine, people, { request, response });
    else void answer(request, response);
  });
  const { acr, certifiedOnClaim } = levelsOf(platform);
  const known = { issuer, clientId: CLIENT, clientSecret, acr, alg: ALG, certifiedOnClaim };
  return {
    provider: { id: platform, ...known, isDemonstration: true },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function urlOf(server: Server): string {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('a provider listens on a port');
  return `http://127.0.0.1:${address.port}`;
}

type Secrets = { readonly clientSecret: string };

function configurationFor({ platform, people, portalUrl, clientSecret }: ProviderOptions & Secrets): Configuration {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    // The library warns of this store where it is not chosen, over the terminal that the program draws on.
    adapter: createMemoryAdapter(),
    clients: [
      {
        client_id: CLIENT,
        client_secret: clientSecret,
        redirect_uris: [`${portalUrl}/retour/${platform}`],
        post_logout_redirect_uris: ['fr', 'en'].map((lang) => `${portalUrl}/${lang}`),
        grant_types: ['authorization_code'],
        response_types: ['code'],
        subject_type: 'pairwise',
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: ALG,
        userinfo_signed_response_alg: ALG,
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: ALG, use: 'sig' }] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    ttl: TTL,
    acrValues: levelsOf(platform).acrValues,
    responseTypes: ['code'],
    scopes: ['openid', 'identite_pivot'],
    claims: {
      openid: ['sub'],
      acr: null,
      identite_pivot: ['family_name', 'given_name', 'gender', 'birthdate', CERTIFIED_ON],
    },
    subjectTypes: ['pairwise'],
    pairwiseIdentifier: (_, account, { clientId }) => hash('sha256', `${platform} ${account} ${clientId}`),
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: leaveAtOnce },
    },
    renderError: (ctx, { error }) => {
      ctx.body = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Erreur</title><p>${error}</p></html>`;
    },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => {
      const person = people.find(({ id }) => id === sub);
      return person && { accountId: sub, claims: () => ({ sub, ...claimsOf(person) }) };
    },
    loadExistingGrant: async ({ oidc: { provider, client, session } }) => {
      const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
      grant.addOIDCScope('openid identite_pivot');
      await grant.save();
      return grant;
    },
  };
}

/** FranceConnect asks nothing of who signs out: here, one press sends the library's own form. */
function leaveAtOnce(ctx: { body: unknown }, form: string): void {
  ctx.body = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Déconnexion</title>${form}
    <button form="op.logoutForm" name="logout" value="yes" autofocus>Se déconnecter · Sign out</button></html>`;
}
