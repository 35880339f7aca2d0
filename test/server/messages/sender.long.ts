import { isNull, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outbox } from '#drizzle/schema/records.ts';
import { openMailer } from '#server/messages/mailer.ts';
import { makeSender } from '#server/messages/sender.ts';
import { IN_MARCH } from '#test/database/places.ts';
import { headerOf, openMailServer } from '#test/server/messages/mail-server.ts';
import { queueMany } from '#test/server/messages/queued.ts';
import { type Running, startRunning } from '#test/server/running.ts';

const COUNT = 10_000;
const FROM = 'procuration@denain.example';

let running: Running;
beforeAll(async () => {
  running = await startRunning();
  running.setClock(IN_MARCH);
});
afterAll(() => running.close());

describe('A mail server that is away for an hour', () => {
  test('then takes 10,000 messages: none is lost, and none comes twice where a Message-ID is known', async () => {
    const queued = await queueMany(running, COUNT);
    const gone = await openMailServer();
    await gone.close();
    const mailers = [1, 2].map(() => openMailer({ url: gone.url, from: FROM, folder: 'nowhere' }));
    const senders = mailers.map((mailer) => makeSender(running.context, mailer));

    for (let minute = 0; minute < 60; minute += 1) {
      running.setAhead(minute);
      await Promise.all(senders.map((sender) => sender.run()));
    }
    const there = await openMailServer({ port: gone.port });
    running.setAhead(70);
    const sending = Promise.all(senders.map((sender) => sender.run()));
    expect((await fetch(`${running.url}/readyz`)).status).toBe(200);
    await sending;

    const ids = there.received.map((message) => headerOf(message, 'Message-ID'));
    expect(new Set(ids)).toEqual(new Set(queued.map(({ id }) => `<${id}@denain.example>`)));
    expect(ids).toHaveLength(COUNT);
    expect(await running.database.db.$count(outbox, isNull(outbox.sentAt))).toBe(0);
    expect(await running.database.db.$count(outbox, sql`attempts = 1`)).toBe(COUNT);
    for (const mailer of mailers) mailer.close();
    await there.close();
  }, 600_000);
});
