import { rm } from 'node:fs/promises';
import { afterAll, beforeAll } from 'vitest';
import type { Lang } from '#core/model/lang.ts';
import { addPerson, type Person } from '#test/database/people.ts';
import { addRequest, FIRST_ROUND, procurationRequest } from '#test/database/procurations.ts';
import { type Running, startRunning } from '#test/server/running.ts';
import { type SignedIn, signedIn } from '#test/tui/commands/signed-in.ts';
import { type } from '#test/tui/commands/type.ts';

/** A server, and the commands of one person who is signed in there. */
export type Served = {
  readonly running: Running;
  /** The folder of the person's state and files. */
  readonly folder: string;
  readonly run: (...words: readonly string[]) => ReturnType<typeof type>;
  /** On a terminal of 80 columns, with nobody at its keys. */
  readonly runOnTerminal: (...words: readonly string[]) => ReturnType<typeof type>;
};

/** Starts a server before the tests of a file or a block; `prepare` answers the account that signs in. */
export function served(prepare: (running: Running) => Promise<string>, lang: Lang = 'fr'): Served {
  let running: Running;
  let person: SignedIn;
  beforeAll(async () => {
    running = await startRunning();
    person = await signedIn(running, await prepare(running), lang);
  });
  afterAll(async () => {
    await running.close();
    await rm(person.folder, { recursive: true });
  });
  return {
    get running() {
      return running;
    },
    get folder() {
      return person.folder;
    },
    run: (...words) => type(words, { environment: person.environment }),
    runOnTerminal: (...words) => type([...words, '--no-input'], { environment: person.environment, columns: 80 }),
  };
}

export type ServedMandant = Served & {
  readonly mandant: Person;
  readonly mandataire: Person;
  readonly addRequest: () => Promise<string>;
  readonly statusOf: (reference: string) => Promise<string>;
};

/** A mandant who is signed in, and the elector whom the requests of that mandant name. */
export function servedMandant(): ServedMandant {
  let mandant: Person;
  let mandataire: Person;
  const server = served(async ({ database }) => {
    mandant = await addPerson(database);
    mandataire = await addPerson(database);
    return mandant.nne;
  });
  return {
    get running() {
      return server.running;
    },
    get folder() {
      return server.folder;
    },
    get mandant() {
      return mandant;
    },
    get mandataire() {
      return mandataire;
    },
    run: server.run,
    runOnTerminal: server.runOnTerminal,
    addRequest: () => addRequest(server.running.database, mandant, procurationRequest(mandataire, FIRST_ROUND)),
    statusOf: async (reference) => {
      const { out } = await server.run('request', 'show', reference, '--json');
      return JSON.parse(out).requests[0].status;
    },
  };
}
