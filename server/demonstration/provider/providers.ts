import type { Provider } from '#core/model/vouched-identity.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { demonstrationElectors } from '#drizzle/queries/demonstration.ts';
import type { RunningProvider } from '#server/demonstration/provider/start.ts';
import { asSystem } from '#server/transactions/as-system.ts';

/** The identity providers of a server, and what ends with it. */
export type Providers = {
  readonly ok: true;
  readonly providers: (portalUrl: string) => Promise<readonly Provider[]>;
  readonly close: () => Promise<void>;
};

/** The demonstration's own provider, started when someone is about to sign in. */
export function demonstrationProviders(database: Database): Providers {
  let running: Promise<RunningProvider> | undefined;
  return {
    ok: true,
    providers: async (portalUrl) => {
      running ??= startFor(database, portalUrl);
      return [(await running).provider];
    },
    close: async () => (await running)?.close(),
  };
}

async function startFor(database: Database, portalUrl: string): Promise<RunningProvider> {
  const people = await asSystem(database, demonstrationElectors);
  const { startProvider } = await import('#server/demonstration/provider/start.ts');
  return startProvider({ people, portalUrl });
}
