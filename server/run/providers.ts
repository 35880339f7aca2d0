import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { CERTIFYING_PROVIDER, PROVIDERS, type Provider, type ProviderId } from '#core/model/vouched-identity.ts';
import type { Providers } from '#server/demonstration/provider/providers.ts';
import { type Done, failed, reasonOf } from '#server/run/problem.ts';
import type { PortalSettings } from '#server/run/settings.ts';

/** What a file on a provider says: the issuer, and this service's own name and secret there. */
const contents = z.strictObject({
  issuer: z.url({ protocol: /^https$/ }),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  acr: z.enum(['eidas1', 'eidas2', 'eidas3']).default('eidas1'),
  alg: z.enum(['ES256', 'RS256', 'HS256']).default('ES256'),
});
/** another level, even beside this one, may be answered by an identity that is not certified. */
const certifying = contents.extend({
  acr: z.literal('eidas3').default('eidas3'),
  certifiedOnClaim: z.string().min(1).optional(),
});

/** The providers that the settings name: a file that cannot be used keeps the server from starting. */
export async function configuredProviders({ providerFiles }: PortalSettings): Promise<Done<Providers>> {
  const read: Provider[] = [];
  for (const id of PROVIDERS) {
    const file = providerFiles[id];
    if (file === undefined) continue;
    const provider = await readProvider(id, file);
    if (!provider.ok) return provider;
    read.push(provider.provider);
  }
  return { ok: true, providers: async () => read, close: async () => undefined };
}

async function readProvider(id: ProviderId, file: string): Promise<Done<{ readonly provider: Provider }>> {
  try {
    const parsed = (id === CERTIFYING_PROVIDER ? certifying : contents).safeParse(
      JSON.parse(await readFile(file, 'utf8')),
    );
    if (parsed.success) return { ok: true, provider: { id, ...parsed.data, isDemonstration: false } };
    const fields = parsed.error.issues.map(({ path }) => path.join('.'));
    return failed({ kind: 'provider-file-unusable', file, fields });
  } catch (error) {
    if (error instanceof SyntaxError) return failed({ kind: 'provider-file-unusable', file, fields: [] });
    return failed({ kind: 'file-unreadable', file, why: reasonOf(error) });
  }
}
