import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMonths } from '#core/calendar/day.ts';
import { dayAt, fromEpoch, PARIS } from '#core/calendar/instant.ts';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { procurations, requests } from '#drizzle/schema/procurations.ts';
import { auditEntry } from '#drizzle/schema/records.ts';
import { createDatabase } from '#test/database/open.ts';
import { addPair } from '#test/database/people.ts';
import { addRequest, procurationRequest } from '#test/database/procurations.ts';
import { addWorld, PASSWORD } from '#test/database/world.ts';
import { type Desk, makeDesk, PROGRAM, ROOT, type Served, serve } from '#test/main/procuration.ts';
import { KEYS, openTerminal, type Terminal } from '#test/terminal/terminal.ts';

const LONG = 60_000;
const CTRL_C = '\x03';
const F3 = '\x1bOR';
/** What the screens turn on is turned off: their own screen, pastes in brackets, the hidden cursor. */
const GIVEN_BACK = ['\x1b[?1049l', '\x1b[?2004l', '\x1b[?25h'];
/** As a terminal hands over what is pasted: more than any field takes, with an Enter in each line. */
const PASTED_KILOBYTE = `\x1b[200~${'Vandenberghe\r'.repeat(80)}\x1b[201~`;

let desk: Desk;
let database: Database;
let served: Served;
let terminal: Terminal;
let reference: string;

beforeAll(async () => {
  desk = await makeDesk();
  const url = await createDatabase();
  database = await openDatabase({ url });
  await addWorld(database);
  served = await serve(desk, { environment: { DATABASE_URL: url, PROCURATION_PORT: '0' } });
}, LONG);
beforeEach(async () => {
  reference = await askedToday();
});
afterAll(async () => {
  await served?.end('SIGKILL');
  await database.close();
  await desk.remove();
});

/** Asked and to be established by the clock of this machine, which the server goes by. */
async function askedToday(): Promise<string> {
  const now = fromEpoch(Date.now());
  const today = dayAt(now, PARIS);
  const { mandant, mandataire } = await addPair(database);
  const asked = await addRequest(
    database,
    mandant,
    procurationRequest(mandataire, { kind: 'period', until: addMonths(today, 1) }),
  );
  await database.db.update(requests).set({ requestedAt: now, requestedOn: today }).where(eq(requests.reference, asked));
  return asked;
}

async function openAtCounter(): Promise<void> {
  const [node, ...program] = PROGRAM;
  const env = { ...desk.environment, PROCURATION_URL: served.url };
  terminal = openTerminal(node, [...program, 'tui'], { env, cwd: ROOT });
  await terminal.shows('Mot de passe');
  terminal.press(`leroy${KEYS.tab}${PASSWORD}${KEYS.enter}`);
  await terminal.shows('Tapez la référence');
}

/** The screen once it has both what comes after the person: the keys, and what control would say. */
async function showsIdentity(): Promise<string> {
  await terminal.shows('V l’identité');
  return terminal.shows('Le contrôle ne s’oppose pas');
}

async function leave(): Promise<void> {
  terminal.press(CTRL_C);
  expect(await terminal.ended).toBe(0);
}

const freeze = () => process.kill(served.pid, 'SIGSTOP');
const thaw = () => process.kill(served.pid, 'SIGCONT');
const acts = () => database.db.$count(auditEntry);
const countProcurations = () => database.db.$count(procurations);

describe('What is pasted', () => {
  test(
    'into the officer’s field sends nothing, however long it is, and the next reference is looked up',
    async () => {
      await openAtCounter();
      const before = await acts();
      terminal.press(PASTED_KILOBYTE);
      await terminal.shows('n’est pas une référence');
      terminal.press(reference);
      await terminal.shows('V l’identité');

      expect(await acts()).toBe(before);
      await leave();
    },
    LONG,
  );
});

describe('Keys faster than the server', () => {
  test(
    'decide nothing about an identity that nobody has seen',
    async () => {
      await openAtCounter();
      const before = await countProcurations();
      freeze();
      terminal.press(reference);
      await terminal.shows(`Recherche de ${reference}`);
      terminal.press('v');
      terminal.press(KEYS.enter);
      terminal.press(`v${KEYS.enter}`);
      thaw();

      const identity = await terminal.shows('V l’identité');
      expect(identity).not.toContain('Entrée établit');
      terminal.press('v');
      await terminal.shows('Entrée établit');
      expect(await countProcurations()).toBe(before);
      await leave();
    },
    LONG,
  );

  test(
    'make one act of one decision, and do nothing to its outcome before that is shown',
    async () => {
      await openAtCounter();
      const before = await countProcurations();
      terminal.press(reference);
      await terminal.shows('V l’identité');
      terminal.press('v');
      await terminal.shows('Entrée établit');
      freeze();
      terminal.press(KEYS.enter);
      await terminal.shows('Enregistrement en cours');
      for (const keys of [KEYS.enter, 'v', KEYS.enter, '\x1a', KEYS.enter]) terminal.press(keys);
      thaw();

      const outcome = await terminal.shows('Procuration établie');
      expect(outcome).not.toContain('Annuler cet acte');
      expect(await countProcurations()).toBe(before + 1);
      await leave();
    },
    LONG,
  );
});

describe('Ctrl+C', () => {
  test(
    'gives the terminal back though the server stands still, and one line says what became of the session',
    async () => {
      await openAtCounter();
      freeze();
      try {
        await leave();
      } finally {
        thaw();
      }
      const after = terminal.written().split('\x1b[?1049l').at(-1);
      expect(after?.match(/Vous avez quitté Procuration/g)).toHaveLength(1);
      expect(after).toContain('n’a pas confirmé');
      for (const mode of GIVEN_BACK) expect(terminal.written()).toContain(mode);
    },
    LONG,
  );

  test(
    'says what would be lost, stays by any other key, and leaves by a second press',
    async () => {
      await openAtCounter();
      terminal.press(F3);
      await terminal.shows('Qui est au guichet');
      terminal.press('123');
      await terminal.shows('123');
      terminal.press(CTRL_C);
      await terminal.shows('Ctrl+C encore une fois pour quitter : la saisie en cours sera perdue');
      terminal.press('4');
      expect(await terminal.shows('1234')).not.toContain('encore une fois');
      terminal.press(CTRL_C);
      await terminal.shows('encore une fois');
      await leave();
      expect(terminal.written()).toContain('Votre session est fermée');
    },
    LONG,
  );
});

test(
  'A window too small for an identity hides it, takes no key for it, and shows it again when it grows',
  async () => {
    await openAtCounter();
    const before = await countProcurations();
    terminal.press(reference);
    const identity = await showsIdentity();
    terminal.resize(40, 10);
    await terminal.shows('Agrandissez la fenêtre');
    terminal.press(`v${KEYS.enter}`);
    terminal.press('v');
    terminal.press(KEYS.enter);
    terminal.resize(80, 24);

    expect(await showsIdentity()).toBe(identity);
    expect(await countProcurations()).toBe(before);
    await leave();
  },
  LONG,
);
