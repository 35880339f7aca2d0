import { createReadStream, createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type postgres from 'postgres';
import { makeClient } from '#drizzle/connection/client.ts';
import { administrator } from '#test/bench/administrator.ts';
import type { Bench } from '#test/bench/bench.ts';
import { largest, resident } from '#test/bench/resident.ts';
import { openService, type Service } from '#test/bench/service.ts';
import type { Size } from '#test/bench/size.ts';
import { run } from '#test/main/procuration.ts';

/** Lines of the file; electors of a station, and stations of a commune. */
const LINES: { readonly [size in Size['name']]: number } = { whole: 1_000_000, quick: 20_000 };
const OF_STATION = 1_000;
const STATIONS = 10;
/** Of the rate of a bare COPY, and megabytes beside what the server has before. */
const AIM = 0.5;
const MEMORY = 300;
const MINUTE = 60;

export const roll: Bench = {
  name: 'roll',
  summary: 'A file of the roll imported by the command, against a bare COPY of the same rows into tables alike.',
  run: async ({ size, log }) => {
    const lines = LINES[size.name];
    const service = await openService({ ...size, electors: 1_000, procurations: 100, requests: 10, largest: 400 }, log);
    const owner = makeClient(service.ownerUrl, { max: 1 });
    try {
      await addStations(owner, Math.ceil(lines / OF_STATION));
      // A list is not replaced on the polling day, which the generated election has today.
      await owner`update rounds set is_called_off = true`;
      const file = join(service.desk.folder, 'roll.csv');
      await pipeline(Readable.from(csvOf(lines)), createWriteStream(file));
      const before = await resident('before', service.server.pid);
      log(`${lines} lines`);
      const importing = await secondsOf(() => importFile(service, file));
      const again = await secondsOf(() => importFile(service, file));
      const peak = await largest(service.server.pid);
      const copying = await copyBare(owner, service.desk.folder);
      return {
        figures: [
          { what: 'registrations imported a minute', value: (lines / importing) * MINUTE, unit: '' },
          { what: 'by a bare COPY', value: (lines / copying) * MINUTE, unit: '' },
          {
            what: 'the import, of the rate of a COPY',
            value: copying / importing,
            unit: 'times',
            aim: AIM,
            isLeast: true,
          },
          { what: 'the same file again, a minute', value: (lines / again) * MINUTE, unit: '' },
          { what: 'the server, above what it had', value: peak - before.value, unit: 'MB', aim: MEMORY },
        ],
        notes: ['By the command, from the file to its answer; the COPY has the same indexes and foreign keys.'],
      };
    } finally {
      await owner.end();
      await service.close();
    }
  },
};

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}

/** Communes that have no elector yet. */
async function addStations(owner: postgres.Sql, count: number): Promise<void> {
  await owner`insert into communes (code, name, kind, territory, zone)
    select 'X' || lpad(n::text, 4, '0'), 'Commune ' || n, 'communal', 'metropole', 'Europe/Paris'
    from generate_series(0, ${Math.floor((count - 1) / STATIONS)}) n`;
  await owner`insert into polling_stations (id, commune, opens, closes)
    select 'X' || lpad((n / ${STATIONS}::int)::text, 4, '0') || '/' || lpad((n % ${STATIONS}::int + 1)::text, 4, '0'),
      'X' || lpad((n / ${STATIONS}::int)::text, 4, '0'), '08:00', '19:00' from generate_series(0, ${count - 1}::int) n`;
}

function* csvOf(lines: number): Generator<string> {
  yield 'nne;last_name;usage_name;first_names;sex;born;list;commune;station;number\n';
  for (let nth = 0; nth < lines; nth += 1) {
    const station = Math.floor(nth / OF_STATION);
    const commune = `X${String(Math.floor(station / STATIONS)).padStart(4, '0')}`;
    const place = `${commune};${(station % STATIONS) + 1};${(nth % OF_STATION) + 1}`;
    yield `${100_000_000 + nth};LEFÈVRE-${letters(nth)};;Zoé Amélie;F;19${50 + (nth % 50)}-0${(nth % 9) + 1}-1${nth % 10};communal;${place}\n`;
  }
}

/** A name of its own for each number. */
function letters(nth: number): string {
  return [...nth.toString(26)].map((sign) => String.fromCharCode(65 + Number.parseInt(sign, 26))).join('');
}

async function importFile(service: Service, file: string): Promise<void> {
  const tokenFile = join(service.desk.folder, 'token');
  await writeFile(tokenFile, await administrator(service));
  const environment = { PROCURATION_URL: service.server.url, PROCURATION_TOKEN_FILE: tokenFile };
  const { code, said } = await run(service.desk, ['import', 'roll', file, '--yes', '--json', '-q'], { environment });
  if (code !== 0) throw new Error(`the import ended with ${code}: ${said}`);
}

/** Seconds of a COPY of the imported rows into empty tables with the same indexes and foreign keys. */
async function copyBare(owner: postgres.Sql, folder: string): Promise<number> {
  const tables = ['electors', 'registrations'] as const;
  for (const table of tables) {
    await owner.unsafe(`create table bare_${table} (like ${table} including all)`);
    const rows = await owner.unsafe(`copy ${table} to stdout`).readable();
    await pipeline(rows, createWriteStream(join(folder, table)));
  }
  await owner.unsafe(`alter table bare_registrations add foreign key (elector) references bare_electors (id),
    add foreign key (commune) references communes (code), add foreign key (station) references polling_stations (id)`);
  return secondsOf(async () => {
    for (const table of tables) {
      const into = await owner.unsafe(`copy bare_${table} from stdin`).writable();
      await pipeline(createReadStream(join(folder, table)), into);
    }
  });
}
