import { sql } from 'drizzle-orm';
import type { Database } from '#drizzle/connection/database.ts';
import { query } from '#drizzle/connection/statement.ts';
import { administrator } from '#test/bench/administrator.ts';
import type { Bench } from '#test/bench/bench.ts';
import { logGenerated } from '#test/bench/logged.ts';
import { largest } from '#test/bench/resident.ts';
import { openService } from '#test/bench/service.ts';
import { connect } from '#tui/client.ts';

const AIM = 10;
/** What the verification reads. */
const READ = [
  'audit_entry',
  'audit_body',
  'vote_marks',
  'procurations',
  'procuration_rounds',
  'requests',
  'accounts',
  'idempotency',
];

export const audit: Bench = {
  name: 'audit',
  summary: 'The log verified and compared with the tables, against reading the same rows once.',
  run: async ({ size, log }) => {
    const service = await openService({ ...size, marks: size.procurations }, log);
    const { owner, server } = service;
    try {
      log('an entry for each row');
      await logGenerated(owner);
      const reading = await secondsOf(() => readAll(owner));
      const admin = connect(server.url, { token: await administrator(service) });
      const { chains, entries, faults } = await admin.audit.verify.query({});
      const [fault] = faults;
      if (fault) throw new Error(`the log does not equal the tables: ${JSON.stringify(fault)}`);
      const verifying = await secondsOf(() => admin.audit.verify.query({}));
      return {
        figures: [
          { what: 'entries', value: entries, unit: '' },
          { what: 'entries verified', value: entries / verifying, unit: 'a second' },
          { what: 'the whole, against reading the rows', value: verifying / reading, unit: 'times', aim: AIM },
          { what: 'the server at its largest', value: await largest(server.pid), unit: 'MB' },
        ],
        notes: [`${chains} chains; each row read once by the database, as text.`],
      };
    } finally {
      await service.close();
    }
  },
};

async function secondsOf(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1_000;
}

async function readAll({ db }: Database): Promise<void> {
  for (const table of READ) {
    await query(db, sql`select sum(length(its::text)) from ${sql.identifier(table)} its`);
  }
}
