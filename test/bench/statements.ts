import { sql } from 'drizzle-orm';
import { query } from '#drizzle/connection/statement.ts';
import type { Bench, Figure } from '#test/bench/bench.ts';
import { openTappedServer } from '#test/bench/capture.ts';
import { DATABASE, type Service } from '#test/bench/service.ts';
import type { Traffic } from '#test/bench/tap/tap.ts';
import { newVote, signAllIn, terminalsOf, vote } from '#test/bench/voters.ts';
import { newId } from '#test/database/places.ts';
import { addSession } from '#test/database/world.ts';
import { connect } from '#test/server/terminal.ts';

const WIDTH = 150;

export const statements: Bench = {
  name: 'statements',
  summary: 'What one act makes its server ask the database, from the request to the answer, and how often it waits.',
  run: async (lab) => {
    const service = await lab.service();
    await countPlans(service, true);
    const { nameds, plans } = await hearAll(service).finally(() => countPlans(service, false));
    const planned: Figure = { what: 'plans for each execution, all in turn', value: plans, unit: '', aim: 0 };
    return { figures: [...nameds.flatMap(figuresOf), planned], notes: [], printed: nameds.map(textOf) };
  },
};

type Named = { readonly name: string; readonly traffic: Traffic };

/** Runs of an act before it is recorded, so that every connection of the pool has prepared its statements. */
const WARM = 24;

/** Turns in which plans are counted. */
const TURNS = 10;

type AllHeard = { readonly nameds: readonly Named[]; readonly plans: number };

async function hearAll(service: Service): Promise<AllHeard> {
  const tappedServer = await openTappedServer(service);
  try {
    const acts = await actsOn(service, tappedServer.url);
    const all: Named[] = [];
    for (const [name, act] of acts) {
      for (let done = 0; done < WARM; done += 1) await act();
      all.push({ name, traffic: await tappedServer.during(act) });
    }
    return { nameds: all, plans: await plansOf(service, acts) };
  } finally {
    await tappedServer.close();
  }
}

/** Makes PostgreSQL count, in later sessions, how often it plans each statement and runs it. */
async function countPlans({ owner: { db } }: Service, isCounting: boolean): Promise<void> {
  await db.execute(sql`create extension if not exists pg_stat_statements`);
  for (const [name, value] of [
    ['track', isCounting ? 'top' : 'none'],
    ['track_planning', isCounting ? 'on' : 'off'],
  ]) {
    await db.execute(sql.raw(`alter database ${DATABASE} set pg_stat_statements.${name} = ${value}`));
  }
}

/** Plans for each execution of a statement, while the acts take turns. */
async function plansOf({ owner: { db } }: Service, acts: readonly Act[]): Promise<number> {
  await db.execute(sql`select pg_stat_statements_reset()`);
  for (let turn = 0; turn < TURNS; turn += 1) for (const [, act] of acts) await act();
  const [row] = await query<{ readonly plans: number; readonly calls: number }>(
    db,
    sql`select sum(plans)::int as plans, sum(calls)::int as calls from pg_stat_statements its
      join pg_database on pg_database.oid = its.dbid where datname = ${DATABASE}`,
  );
  return row ? row.plans / row.calls : Number.NaN;
}

type Act = readonly [name: string, run: () => Promise<unknown>];

async function actsOn(service: Service, url: string): Promise<readonly Act[]> {
  const { generated, owner, voters } = service;
  const apiOf = terminalsOf(url, await signAllIn(service));
  const officer = connect(url, await addSession(owner, generated.world.bureaus.officer));
  // Earlier benches use up the references before.
  const references = generated.references.slice(Math.ceil((2 * generated.references.length) / 3));
  const voter = () => voters.next();
  const shown = voter();
  return [
    ['find', () => officer.counter.find.query({ reference: references.at(0) ?? '' })],
    [
      'establish',
      () => {
        const act = { key: newId<string>(), reference: references.shift() ?? '', identity: 'match' as const };
        return officer.counter.establish.mutate(act);
      },
    ],
    [
      'card',
      () => {
        const { elector, index } = shown;
        return apiOf(index).station.card.query({ round: voters.round, elector });
      },
    ],
    [
      'mark',
      () => {
        const next = voter();
        return vote(apiOf(next.index), next, newVote(voters.round));
      },
    ],
  ];
}

function figuresOf({ name, traffic }: Named): readonly Figure[] {
  return [
    { what: `${name}: statements`, value: traffic.statements.length, unit: '' },
    { what: `${name}: round trips`, value: traffic.roundTrips, unit: '' },
  ];
}

function textOf({ name, traffic }: Named): string {
  const lines = traffic.statements.map(({ sql }, index) => `${String(index + 1).padStart(2)} ${shortened(sql)}`);
  return `${name}:\n\n\`\`\`sql\n${lines.join('\n')}\n\`\`\``;
}

/** The statement without its many columns. */
function shortened(sql: string): string {
  const text = sql
    .replace(/\s+/g, ' ')
    .replace(/^(select|returning) ("[^"]+"(\."[^"]+")?(, )?){3,}/, '$1 … ')
    .trim();
  return text.length > WIDTH ? `${text.slice(0, WIDTH - 2)} …` : text;
}
