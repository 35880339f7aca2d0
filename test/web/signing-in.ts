import { startProvider } from '#server/demonstration/provider/start.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type Browser, openBrowser, type Page } from '#test/web/browser.ts';
import { openPortal } from '#web/portal.ts';

/** A server with pages, and the provider that vouches for the people of a test. */
export type Portal = {
  readonly running: Running;
  /** A person on the roll for whom the provider vouches. */
  readonly person: (plan?: Parameters<typeof addPerson>[1]) => Promise<Person>;
  /** A browser in which this person has signed in. */
  readonly signedIn: (person: Person) => Promise<Browser>;
  readonly close: () => Promise<void>;
};

export async function startPortal(): Promise<Portal> {
  const people: { id: Person['elector']; lastName: string; firstNames: string; sex: 'F'; born: Person['born'] }[] = [];
  let provider: ReturnType<typeof startProvider> | undefined;
  const running = await startRunning({
    portal: {
      open: async (server) => openPortal(server),
      providers: async (portalUrl) => {
        provider ??= startProvider({ people, portalUrl });
        return [(await provider).provider];
      },
    },
  });
  return {
    running,
    person: async (plan) => {
      const person = await addPerson(running.database, { ...plan, firstNames: plan?.firstNames ?? nextNames() });
      people.push({ ...person, id: person.elector, sex: 'F' });
      return person;
    },
    signedIn: async (person) => {
      const browser = openBrowser(running.url);
      await signIn(browser, person);
      return browser;
    },
    close: async () => {
      await (await provider)?.close();
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
