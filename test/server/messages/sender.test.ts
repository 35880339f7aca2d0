import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { electors } from '#drizzle/schema/people.ts';
import { outbox } from '#drizzle/schema/records.ts';
import { type Mailer, openMailer } from '#server/messages/mailer.ts';
import { makeSender, type Sender } from '#server/messages/sender.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { ENGINES, openEmptyDatabase } from '#test/database/open.ts';
import { addPair, identityOf } from '#test/database/people.ts';
import { IN_MARCH, newId } from '#test/database/places.ts';
import { FIRST_ROUND } from '#test/database/procurations.ts';
import { bodyOf, headerOf, type MailServer, openMailServer } from '#test/server/messages/mail-server.ts';
import { queueMany, queueToAddresses, rowsOf } from '#test/server/messages/queued.ts';
import { type Running, startRunning } from '#test/server/running.ts';

const FROM = 'procuration@denain.example';

let running: Running;
let mailServer: MailServer;
const opened: Mailer[] = [];

/** A sender of its own, as another server would have it. */
function senderTo(url: string, wrapped: (mailer: Mailer) => Mailer = (mailer) => mailer): Sender {
  const mailer = openMailer({ url, from: FROM, folder: 'nowhere' });
  opened.push(mailer);
  return makeSender(running.context, wrapped(mailer));
}

async function start(database = openEmptyDatabase('postgres')): Promise<void> {
  running = await startRunning({ database: await database });
  running.setClock(IN_MARCH);
}
async function stop(): Promise<void> {
  await running.close();
  await running.database.close();
}

beforeEach(async () => {
  mailServer = await openMailServer();
});
afterEach(async () => {
  for (const mailer of opened.splice(0)) mailer.close();
  await running.database.db.delete(outbox);
  running.setAhead(0);
  await mailServer.close();
});

describe.each(ENGINES)('A message to a mandant (R-73), on %s', (engine) => {
  beforeAll(() => start(openEmptyDatabase(engine)));
  afterAll(stop);

  async function submit(lang?: 'fr' | 'en') {
    const { mandant, mandataire } = await addPair(running.database);
    const api = await running.as(mandant);
    const asked = { kind: 'procuration', mandataire: identityOf(mandataire), validity: FIRST_ROUND } as const;
    const { reference } = await api.request.submit.mutate({ key: newId(), ...asked, lang });
    return { mandant, mandataire, reference };
  }

  test('is given up, and no letter either, when the mandant has died meanwhile (R-52)', async () => {
    const [{ person: dead }, { person: alive }] = await queueToBoth();
    const died = { loss: 'dead', lostOn: day('2027-02-28') } as const;
    await running.database.db.update(electors).set(died).where(eq(electors.id, dead.elector));

    await senderTo(mailServer.url).run();
    expect(mailServer.received.map(({ to }) => to)).toEqual([['alive@example.org']]);
    const [given] = await rowsOf(running, [dead]);
    expect(given).toMatchObject({ channel: 'email', sentAt: null, said: 'the mandant is dead' });
    expect(given?.failedAt).not.toBeNull();
    expect(await rowsOf(running, [alive])).toMatchObject([{ failedAt: null, sentAt: expect.any(String) }]);
  });

  async function queueToBoth() {
    const [dead, alive] = await queueToAddresses(running, ['dead@example.org', 'alive@example.org']);
    if (dead === undefined || alive === undefined) throw new Error('two were queued');
    return [dead, alive] as const;
  }

  test('is sent once, to the address, with the reference', async () => {
    const { mandant, reference } = await submit();
    const sender = senderTo(mailServer.url);

    await sender.run();
    await sender.run();

    expect(mailServer.received).toHaveLength(1);
    const [message] = mailServer.received;
    expect(message?.to).toEqual([`${mandant.nne}@example.org`]);
    expect(message && bodyOf(message)).toContain(reference);
    expect(message && bodyOf(message)).toContain('Votre demande de procuration est enregistrée');
    expect(await rowsOf(running, [mandant])).toMatchObject([{ attempts: 1, sentAt: expect.any(String), said: null }]);
  });

  test('is in the language in which the elector asked, and stays so', async () => {
    const { mandant } = await submit('en');
    await senderTo(mailServer.url).run();

    const [message] = mailServer.received;
    expect(message && bodyOf(message)).toContain('Your request for a procuration is registered');
    const [elector] = await running.database.db.select().from(electors).where(eq(electors.id, mandant.elector));
    expect(elector).toMatchObject({ lang: 'en', email: `${mandant.nne}@example.org` });
  });

  test('becomes a letter of the town hall when the address is gone', async () => {
    const [queued] = await queueToAddresses(running, ['gone@example.org']);
    const elector = queued?.person.elector ?? expect.fail();
    await running.database.db.update(electors).set({ email: null }).where(eq(electors.id, elector));

    await senderTo(mailServer.url).run();

    expect(await rowsOf(running, [{ elector }])).toMatchObject([{ channel: 'letter', sentAt: null, failedAt: null }]);
    expect(mailServer.received).toEqual([]);
  });

  test('leaves the log and the tables in agreement', async () => {
    await submit();
    await senderTo(mailServer.url).run();

    await logLoaded(running.database);
    const admin = await running.as('admin');
    expect((await admin.audit.verify.query({})).faults).toEqual([]);
  });
});

describe('A sender', () => {
  beforeAll(() => start());
  afterAll(stop);

  const people = (queued: Awaited<ReturnType<typeof queueMany>>) => queued.map(({ person }) => person);

  test('waits longer and longer for a mail server that is away, and loses nothing', async () => {
    const queued = await queueMany(running, 3);
    await mailServer.close();
    const sender = senderTo(mailServer.url);

    await sender.run();
    await sender.run();
    running.setAhead(0.3);
    await sender.run();
    expect(running.logged.filter((line) => line.includes('takes no messages'))).toHaveLength(2);

    mailServer = await openMailServer({ port: mailServer.port });
    running.setAhead(0.5);
    await sender.run();
    expect(mailServer.received).toEqual([]);

    running.setAhead(1);
    await sender.run();
    expect(mailServer.received).toHaveLength(3);
    expect(await rowsOf(running, people(queued))).toMatchObject(queued.map(() => ({ attempts: 1, said: null })));
  });

  test('tries again later what the mail server does not take now', async () => {
    const [queued] = await queueToAddresses(running, ['full@example.org']);
    await mailServer.close();
    let code = 450;
    mailServer = await openMailServer({ answerTo: () => code });
    const sender = senderTo(mailServer.url);

    await sender.run();
    code = 250;
    await sender.run();
    expect(mailServer.received).toEqual([]);
    running.setAhead(1.5);
    await sender.run();

    expect(mailServer.received).toHaveLength(1);
    expect(await rowsOf(running, queued ? [queued.person] : [])).toMatchObject([{ attempts: 2, failedAt: null }]);
  });

  test('gives up what the mail server refuses, says why without the address, and sends the rest', async () => {
    const queued = await queueToAddresses(running, ['unknown.person@example.org', 'known@example.org']);
    await mailServer.close();
    mailServer = await openMailServer({ answerTo: (address) => (address.startsWith('unknown') ? 550 : 250) });

    await senderTo(mailServer.url).run();

    const [refused, sent] = await rowsOf(running, people(queued));
    expect(refused).toMatchObject({ sentAt: null, failedAt: expect.any(String), attempts: 1 });
    expect(refused?.said).toContain('…@example.org');
    expect(refused?.said).not.toContain('unknown.person');
    expect(sent).toMatchObject({ sentAt: expect.any(String), failedAt: null });
  });

  test.each([
    'ana@example.org\r\nBcc: other@example.org',
    '"ana b"@example.org',
    'ana@example.org, other@example.org',
    `${'a'.repeat(288)}@example.org`,
  ])('sends nothing to %j', async (address) => {
    const queued = await queueToAddresses(running, [address]);

    await senderTo(mailServer.url).run();

    expect(mailServer.received).toEqual([]);
    expect(await rowsOf(running, people(queued))).toMatchObject([{ sentAt: null, said: 'not an address' }]);
  });

  test('that ended before it noted a message leaves it to another, with the same Message-ID', async () => {
    const [queued] = await queueMany(running, 1);
    const ended = Promise.withResolvers<void>();
    const dying = senderTo(mailServer.url, (mailer) => ({
      ...mailer,
      post: async (letter) => {
        await mailer.post(letter);
        ended.resolve();
        return new Promise(() => undefined);
      },
    }));
    void dying.run();
    await ended.promise;
    const other = senderTo(mailServer.url);

    await other.run();
    expect(mailServer.received).toHaveLength(1);
    running.setAhead(11);
    await other.run();

    const ids = mailServer.received.map((message) => headerOf(message, 'Message-ID'));
    expect(ids).toEqual(Array.from({ length: 2 }, () => `<${queued?.id}@denain.example>`));
    expect(await rowsOf(running, queued ? [queued.person] : [])).toMatchObject([{ sentAt: expect.any(String) }]);
  });

  test('and another beside it send nothing twice', async () => {
    const queued = await queueMany(running, 120);

    await Promise.all([senderTo(mailServer.url).run(), senderTo(mailServer.url).run()]);

    const to = mailServer.received.flatMap((message) => message.to);
    expect(to.toSorted()).toEqual(queued.map(({ person }) => `${person.nne}@example.org`).toSorted());
  });
});
