import { execFile } from 'node:child_process';
import { access, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { type Captured, inputsOf } from '#test/bench/capture.ts';
import { replayOf } from '#test/bench/pgbench-script.ts';
import type { Service } from '#test/bench/service.ts';
import { newVote, type Voters } from '#test/bench/voters.ts';
import { installedPrograms } from '#test/postgres/origin.ts';

const CLIENTS = 32;
/** Marks in one run of the script; their inputs are read together, so that reading weighs little. */
const BATCH = 10;
const ROWS_AT_ONCE = 1_000;
const run = promisify(execFile);

/** The path of pgbench, if it is installed. */
export async function findPgbench(): Promise<string | undefined> {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...(await installedPrograms())];
  for (const folder of folders) {
    const file = join(folder, 'pgbench');
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    if (isThere) return file;
  }
  return undefined;
}

/**
 * Marks a second when pgbench replays the prepared statements of a mark with other inputs, as the same login.
 */
export async function replay(
  program: string,
  service: Service,
  marks: {
    readonly captured: Captured;
    readonly voters: Voters;
    readonly tokens: readonly string[];
    readonly most: number;
  },
): Promise<number> {
  const { captured, voters, tokens, most } = marks;
  const each = Math.floor(Math.min(most, voters.left()) / (BATCH * CLIENTS));
  const { constants, lines } = replayOf(captured.traffic.statements, captured.inputs);
  await fillTables(service, { voters, tokens, count: each * BATCH * CLIENTS, constants });

  const file = join(service.desk.folder, 'mark.sql');
  const batch = Array.from({ length: BATCH }, (_, index) => lines(String(index)));
  const names = [...Object.keys(captured.inputs)];
  await writeFile(file, `${[...lookUp(names, constants.length), ...batch.flat(), '\\set b :b + 1'].join('\n')}\n`);
  const url = new URL(service.loginUrl);
  const where = ['-h', url.hostname, '-p', url.port, '-U', url.username];
  const how = ['-n', '-M', 'prepared', '-c', `${CLIENTS}`, '-j', '2', '-t', `${each}`, '-D', 'b=0', '-f', file];
  const { stdout } = await run(program, [...where, ...how, url.pathname.slice(1)], {
    env: { ...process.env, PGPASSWORD: decodeURIComponent(url.password) },
  });
  const done = Number(/transactions actually processed: (\d+)/.exec(stdout)?.[1]);
  if (done !== each * CLIENTS) throw new Error(`pgbench did not end well:\n${stdout}`);
  return BATCH * Number(/tps = ([\d.]+) \(without/.exec(stdout)?.[1]);
}

/** The script lines that read the inputs of a batch and the constants of all marks. */
function lookUp(names: readonly string[], constants: number): readonly string[] {
  const inputs = Array.from({ length: BATCH }, (_, index) =>
    names.map((name) => `max(${name}) filter (where n % ${BATCH} = ${index}) as ${name}_${index}`),
  );
  const shared = Array.from(
    { length: constants },
    (_, index) => `(select value from bench_constants where n = ${index}) as c_${index}`,
  );
  return [
    `\\set first (:b * ${CLIENTS} + :client_id) * ${BATCH}`,
    `select ${[...inputs.flat(), ...shared].join(', ')} from bench_marks where n >= :first and n < :first + ${BATCH}`,
    '\\gset',
  ];
}

type Filling = {
  readonly voters: Voters;
  readonly tokens: readonly string[];
  readonly count: number;
  readonly constants: readonly string[];
};

async function fillTables(service: Service, { voters, tokens, count, constants }: Filling): Promise<void> {
  const { db } = service.owner;
  await db.execute(sql`drop table if exists bench_marks, bench_constants`);
  await db.execute(sql`create table bench_constants (n integer primary key, value text not null)`);
  for (const [n, value] of constants.entries()) {
    await db.execute(sql`insert into bench_constants values (${n}, ${value})`);
  }
  await db.execute(sql`create table bench_marks (n integer primary key, elector text, mandataire text, procuration text,
    station text, commune text, account text, mark text, key text, token text)`);
  for (let start = 0; start < count; start += ROWS_AT_ONCE) {
    const rows = Array.from({ length: Math.min(ROWS_AT_ONCE, count - start) }, (_, index) => {
      const voter = voters.next();
      const { id, key } = newVote(voters.round);
      return { n: start + index, ...inputsOf(service, { voter, mark: id, key, token: tokens[voter.index] ?? '' }) };
    });
    await db.execute(sql`insert into bench_marks
      select * from jsonb_populate_recordset(null::bench_marks, ${JSON.stringify(rows)}::text::jsonb)`);
  }
  await db.execute(
    sql`grant select on bench_marks, bench_constants to ${sql.identifier(new URL(service.loginUrl).username)}`,
  );
  await db.execute(sql`analyze bench_marks`);
}
