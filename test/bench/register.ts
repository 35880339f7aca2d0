import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Bench, Figure } from '#test/bench/bench.ts';
import { townHallOf } from '#test/bench/growth.ts';
import { largest } from '#test/bench/resident.ts';
import { openService, type Service } from '#test/bench/service.ts';
import { addSession } from '#test/database/world.ts';
import { PROGRAM, ROOT } from '#test/main/procuration.ts';

const LINES = 50_000;
const QUICK_LINES = 2_000;
/** Milliseconds that the whole register may take, and between two looks at the memory of the command. */
const AIM = 20_000;
const LOOK = 200;

export const register: Bench = {
  name: 'register',
  summary: `The register of a town hall of ${LINES} procurations, by the command: as text, for a spreadsheet, as PDF.`,
  run: async ({ size, log }) => {
    const lines = size.name === 'quick' ? QUICK_LINES : LINES;
    const service = await openService({ ...size, electors: lines * 3, procurations: lines, requests: 10 }, log);
    try {
      const command = await commandOf(service);
      const figures: Figure[] = [];
      for (const [what, ...words] of [
        ['as text'],
        ['for a spreadsheet', '--csv', join(service.desk.folder, 'register.csv')],
        ['as PDF', '--pdf', join(service.desk.folder, 'register.pdf')],
      ] as const) {
        const { milliseconds, megabytes } = await command(words);
        figures.push({ what: `${lines} lines ${what}`, value: milliseconds, unit: 'ms', aim: AIM });
        figures.push({ what: `${lines} lines ${what}, memory of the command`, value: megabytes, unit: 'MB' });
      }
      return { figures, notes: ['Once each, to the end of the last file; the memory at its largest.'] };
    } finally {
      await service.close();
    }
  },
};

type Ran = { readonly milliseconds: number; readonly megabytes: number };

/** The command of a town hall that received every procuration there is. */
async function commandOf(service: Service): Promise<(words: readonly string[]) => Promise<Ran>> {
  const { owner, desk, server, generated } = service;
  const [place] = generated.world.places;
  if (place === undefined) throw new Error('a database without stations');
  const { code } = place.commune;
  await owner.db.execute(sql`update procurations set commune = ${code}`);
  const tokenFile = join(desk.folder, 'token');
  await writeFile(tokenFile, await addSession(owner, await townHallOf(service, code)));
  const environment = { ...desk.environment, PROCURATION_URL: server.url, PROCURATION_TOKEN_FILE: tokenFile };
  return (words) => runMeasured(['register', ...words], environment);
}

async function runMeasured(words: readonly string[], env: { readonly [name: string]: string }): Promise<Ran> {
  const start = performance.now();
  const [node, ...options] = PROGRAM;
  const program = spawn(node, [...options, ...words], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
  program.stdout.resume();
  let megabytes = 0;
  const looking = setInterval(async () => {
    megabytes = Math.max(megabytes, await largest(program.pid).catch(() => 0));
  }, LOOK);
  const [code] = await once(program, 'close');
  clearInterval(looking);
  if (code !== 0) throw new Error(`register ended with ${code}`);
  return { milliseconds: performance.now() - start, megabytes };
}
