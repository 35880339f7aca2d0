import { sql } from 'drizzle-orm';
import { type Database, openDatabase } from '#drizzle/connection/database.ts';
import { openMailer } from '#server/messages/mailer.ts';
import { sendBatch } from '#server/messages/send-batch.ts';
import { machineClock } from '#server/run/clocks.ts';
import type { Bench } from '#test/bench/bench.ts';
import { openService } from '#test/bench/service.ts';
import { openMailServer } from '#test/server/messages/mail-server.ts';

export const messages: Bench = {
  name: 'messages',
  summary: 'Messages of the outbox, worded and taken by a mail server of this machine.',
  run: async ({ size, log }) => {
    const service = await openService(size, log);
    const mailServer = await openMailServer();
    const mailer = openMailer({ url: mailServer.url, from: 'procuration@example.org', folder: 'nowhere' });
    const database = await openDatabase({ url: service.loginUrl });
    try {
      // It would send the same messages.
      await service.server.end('SIGTERM');
      const count = size.procurations / 10;
      await queue(service.owner, count);
      const context = { database, clock: machineClock, machineClock, closing: new AbortController().signal };
      const start = performance.now();
      let sent = await sendBatch(context, mailer);
      while (sent === 'went-on') sent = await sendBatch(context, mailer);
      const seconds = (performance.now() - start) / 1_000;
      if (mailServer.received.length !== count) throw new Error(`${mailServer.received.length} of ${count} came`);
      return {
        figures: [{ what: 'messages sent', value: count / seconds, unit: 'a second' }],
        notes: [
          `${count} messages; the mail server, without TLS, runs in the process of the sender and takes its share.`,
        ],
      };
    } finally {
      mailer.close();
      await mailServer.close();
      await database.close();
      await service.close();
    }
  },
};

/** One message each to so many electors, in the place of those that the generator queued. */
async function queue({ db }: Database, count: number): Promise<void> {
  await db.execute(sql`delete from outbox`);
  await db.execute(sql`update electors set email = nne || '@example.org' where email is null`);
  await db.execute(sql`
    insert into outbox (id, commune, elector, about, channel, facts, queued_at)
    select gen_random_uuid(), commune, elector, 'reference', 'email',
      '{"reference": "XBQ7V3", "lastDay": "2027-05-01"}', now()
    from registrations where "to" is null and list = 'communal' limit ${count}`);
}
