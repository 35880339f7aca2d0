import { sql } from 'drizzle-orm';
import type { CommuneCode } from '#core/model/ids.ts';
import type { Figure } from '#test/bench/bench.ts';
import { townHallOf } from '#test/bench/growth.ts';
import { quantile } from '#test/bench/quantile.ts';
import { openService, type Service } from '#test/bench/service.ts';
import type { Size } from '#test/bench/size.ts';
import { addSession } from '#test/database/world.ts';
import { connect } from '#test/server/terminal.ts';

/** How many times the people of the size: a quick run shows that all works. */
const TIMES = { whole: [1, 10, 100], quick: [1] } as const;
const AIM = 50;
const WARM = 20;
/** Letters of a name that is begun. */
const BEGUN = 4;

/** The town hall's search over HTTP, of the commune that has the most people, on more and more data. */
export async function findOnEach(size: Size, log: (text: string) => void): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const times of TIMES[size.name]) {
    const service = await openService({ ...size, ...grown(size, times) }, log);
    try {
      figures.push(...(await findOn(service, size.times, `${times}x`)));
    } finally {
      await service.close();
    }
  }
  return figures;
}

function grown({ electors, procurations, requests }: Size, times: number) {
  return { electors: electors * times, procurations: procurations * times, requests };
}

async function findOn(service: Service, calls: number, size: string): Promise<readonly Figure[]> {
  const { owner, server } = service;
  const commune = await largestCommune(service);
  const hall = connect(server.url, await addSession(owner, await townHallOf(service, commune)));
  const people = await peopleOf(service, commune, calls + WARM);
  const figures: Figure[] = [];
  for (const [what, typedFor] of Object.entries(TYPED)) {
    const latencies: number[] = [];
    for (const person of people) {
      const start = performance.now();
      await hall.search.find.query({ typed: typedFor(person) });
      latencies.push(performance.now() - start);
    }
    const warm = latencies.slice(WARM);
    figures.push({ what: `${size}: ${what}, p50`, value: quantile(warm, 0.5), unit: 'ms', aim: AIM });
    figures.push({ what: `${size}: ${what}, p99`, value: quantile(warm, 0.99), unit: 'ms', aim: AIM });
  }
  return figures;
}

type Known = { readonly lastName: string; readonly firstNames: string; readonly born: string; readonly nne: string };

/** What is typed of a person, by how the search finds it. */
const TYPED: { readonly [what: string]: (person: Known) => string } = {
  'a whole name': ({ lastName, firstNames }) => `${lastName} ${firstNames}`,
  'a name begun': ({ lastName }) => lastName.slice(0, BEGUN),
  'first name first': ({ lastName, firstNames }) => `${firstNames} ${lastName}`,
  'a part of a name': ({ lastName }) => lastName.slice(1),
  'two letters swapped': ({ lastName }) => lastName.replace(/^(..)(.)(.)/, '$1$3$2'),
  'a letter wrong': ({ lastName, firstNames }) => `${lastName.slice(0, -1)}x ${firstNames}`,
  'a birth date': ({ lastName, born }) => `${lastName} ${born}`,
  'a national number': ({ nne }) => nne,
};

async function largestCommune({ owner }: Service): Promise<CommuneCode> {
  const rows = (await owner.db.execute(
    sql`select commune from registrations group by commune order by count(*) desc limit 1`,
  )) as unknown as readonly { readonly commune: CommuneCode }[];
  const [row] = rows;
  if (row === undefined) throw new Error('a database without people');
  return row.commune;
}

async function peopleOf({ owner }: Service, commune: CommuneCode, most: number): Promise<readonly Known[]> {
  return (await owner.db.execute(
    sql`select last_name as "lastName", first_names as "firstNames", born, nne from electors
      where id in (select elector from registrations where commune = ${commune} order by id limit ${most})`,
  )) as unknown as readonly Known[];
}
