import { addYears, type Day } from '#core/calendar/day.ts';
import { PROVIDERS, type Provider } from '#core/model/vouched-identity.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { demonstrationElectors } from '#drizzle/queries/demonstration.ts';
import type { VouchedPerson } from '#server/demonstration/provider/people.ts';
import type { RunningProvider } from '#server/demonstration/provider/start.ts';
import { asSystem } from '#server/transactions/as-system.ts';

/** The identity providers of a server, and what ends with it. */
export type Providers = {
  readonly ok: true;
  readonly providers: (portalUrl: string) => Promise<readonly Provider[]>;
  readonly close: () => Promise<void>;
};

/** years since identities of the demonstration were certified, by the elector's number: Amélie's. */
const CERTIFIED: { readonly [nne: string]: number } = { '104729301': 4 };

/** The demonstration's own providers, started when someone is about to sign in. */
export function demonstrationProviders(database: Database, today: () => Day): Providers {
  let running: Promise<readonly RunningProvider[]> | undefined;
  return {
    ok: true,
    providers: async (portalUrl) => {
      running ??= startFor(database, { portalUrl, today: today() });
      return (await running).map(({ provider }) => provider);
    },
    close: async () => {
      for (const { close } of (await running) ?? []) await close();
    },
  };
}

type Started = { readonly portalUrl: string; readonly today: Day };

/** Each vouches for the same people: which of them an elector needs, the service says. */
async function startFor(database: Database, { portalUrl, today }: Started): Promise<readonly RunningProvider[]> {
  const electors = await asSystem(database, demonstrationElectors);
  const people = electors.map((elector): VouchedPerson => {
    const years = CERTIFIED[elector.nne ?? ''];
    return { ...elector, certifiedOn: years === undefined ? undefined : addYears(today, -years) };
  });
  const { startProvider } = await import('#server/demonstration/provider/start.ts');
  return Promise.all(PROVIDERS.map((platform) => startProvider({ platform, people, portalUrl })));
}
