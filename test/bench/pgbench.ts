import { execFile } from 'node:child_process';
import { access, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { prepareOneFunctionMark } from '#test/bench/one-function-mark.ts';
import type { Service } from '#test/bench/service.ts';
import type { Voters } from '#test/bench/voters.ts';
import { installedPrograms } from '#test/postgres/origin.ts';

const CLIENTS = 32;
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

/** Each transaction of each client takes the next vote that is its own. */
const SCRIPT = `\\set n :b * ${CLIENTS} + :client_id
select bench_mark(:n);
\\set b :b + 1
`;

/** Marks a second by the one function, prepared, at most `most` in all. */
export async function markByOneFunction(
  program: string,
  service: Service,
  { voters, most }: { readonly voters: Voters; readonly most: number },
): Promise<number> {
  const each = Math.floor(Math.min(most, voters.left()) / CLIENTS);
  await prepareOneFunctionMark(service, voters, each * CLIENTS);

  const file = join(service.desk.folder, 'mark.sql');
  await writeFile(file, SCRIPT);
  const url = new URL(service.loginUrl);
  const where = ['-h', url.hostname, '-p', url.port, '-U', url.username];
  const how = ['-n', '-M', 'prepared', '-c', `${CLIENTS}`, '-j', '2', '-t', `${each}`, '-D', 'b=0', '-f', file];
  const { stdout } = await run(program, [...where, ...how, url.pathname.slice(1)], {
    env: { ...process.env, PGPASSWORD: decodeURIComponent(url.password) },
  });
  const done = Number(/transactions actually processed: (\d+)/.exec(stdout)?.[1]);
  if (done !== each * CLIENTS) throw new Error(`pgbench did not end well:\n${stdout}`);
  return Number(/tps = ([\d.]+) \(without/.exec(stdout)?.[1]);
}
