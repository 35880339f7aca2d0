import type { Day } from '#core/calendar/day.ts';
import { PROVIDERS } from '#core/model/vouched-identity.ts';
import type { VouchedPerson } from '#server/demonstration/provider/people.ts';
import { type RunningProvider, startProvider } from '#server/demonstration/provider/start.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Browser, openBrowser, type Page } from '#test/web/browser.ts';
import { openPortal } from '#web/portal.ts';

type Plan = Parameters<typeof addPerson>[1] & { readonly certifiedOn?: Day };
/** A server with pages, and the provider that vouches for the people of a test. */
export type Portal = {
  readonly running: Running;
  /** A person on the roll for whom the providers vouch; the high one, when the identity was certified. */
  readonly person: (plan?: Plan) => Promise<Person>;
  /** A browser in which this person has signed in. */
  readonly signedIn: (person: Person) => Promise<Browser>;
  readonly close: () => Promise<void>;
};

export async function startPortal(): Promise<Portal> {
  const people: VouchedPerson[] = [];
  let started: Promise<readonly RunningProvider[]> | undefined;
  const running = await startRunning({
    portal: {
      open: async (server) => openPortal(server),
      providers: async (portalUrl) => {
        started ??= Promise.all(PROVIDERS.map((platform) => startProvider({ platform, people, portalUrl })));
        return (await started).map(({ provider }) => provider);
      },
    },
  });
  return {
    running,
    person: async ({ certifiedOn, ...plan } = {}) => {
      const person = await addPerson(running.database, { ...plan, firstNames: plan.firstNames ?? nextNames() });
      people.push({ ...person, id: person.elector, sex: 'F', certifiedOn });
      return person;
    },
    signedIn: async (person) => {
      const browser = openBrowser(running.url);
      await signIn(browser, person);
      return browser;
    },
    close: async () => {
      for (const { close } of (await started) ?? []) await close();
      await running.close();
    },
  };
}

let count = 0;

/** First names that no other person of the tests has: they are identified by their names. */
function nextNames(): string {
  count += 1;
  return `Zoé ${String.fromCharCode(97 + (count % 26)).repeat(1 + Math.floor(count / 26))}`;
}

/** Signs in as one does: by the provider's page. */
export async function signIn(browser: Browser, { elector }: Pick<Person, 'elector'>): Promise<Page> {
  await browser.open('/fr/connexion/france-connect');
  return browser.send('', { person: elector });
}
