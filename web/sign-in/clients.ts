import { CERTIFYING_PROVIDER, type ProviderId, SIGN_IN_PROVIDERS } from '#core/model/vouched-identity.ts';
import type { PortalServer } from '#web/server.ts';
import { makeProviderClient, type ProviderClient } from '#web/sign-in/provider-client.ts';

/** The clients of the providers, which are asked for once. */
export type Clients = () => Promise<readonly ProviderClient[]>;

export function makeClients(server: PortalServer): Clients {
  let known: Promise<readonly ProviderClient[]> | undefined;
  return () => {
    known ??= server
      .providers()
      .then((all) => all.map((each) => makeProviderClient(each, `${server.url}${returnPath(each.id)}`)));
    return known;
  };
}

/** Each provider has an address of its own: the answer of one is never taken for that of another. */
export function returnPath(provider: ProviderId): string {
  return `/retour/${provider}`;
}

/** Those by which one signs in. */
export async function idsOf(clients: Clients) {
  const known = (await clients()).map(({ provider }) => provider.id);
  return SIGN_IN_PROVIDERS.filter((id) => known.includes(id));
}

/** the one that vouches for certified identities; undefined on a site without. */
export async function certifyingClient(clients: Clients): Promise<ProviderClient | undefined> {
  return (await clients()).find(({ provider }) => provider.id === CERTIFYING_PROVIDER);
}

/** For the log: what a library names an error, never what it says, which may hold names. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
