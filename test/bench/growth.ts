import { eq } from 'drizzle-orm';
import { day } from '#core/calendar/day.ts';
import type { AccountId, CommuneCode } from '#core/model/ids.ts';
import { accounts } from '#drizzle/schema/people.ts';
import type { Bench, Figure } from '#test/bench/bench.ts';
import { quantile } from '#test/bench/quantile.ts';
import { openService, type Service } from '#test/bench/service.ts';
import type { Size } from '#test/bench/size.ts';
import { newVote, signAllIn, terminalsOf, vote } from '#test/bench/voters.ts';
import { newId } from '#test/database/places.ts';
import { addSession } from '#test/database/world.ts';
import { ADMIN } from '#test/generate/accounts.ts';
import { connect } from '#test/server/terminal.ts';

const TIMES_LARGER = 10;
/** Of the procurations of the larger database, how many were used before. */
const USED = 0.45;
const AIM = 1.3;
const WARM = 20;
const PAGE = 500;
const MOST_STATIONS = 100;

export const growth: Bench = {
  name: 'growth',
  summary: `Each call on a database and, in turn, on one with ${TIMES_LARGER} times the people, where many have voted; one caller.`,
  run: async ({ size, log }) => {
    const services: Service[] = [];
    try {
      for (const each of [size, largerThan(size)]) services.push(await openService(each, log));
      const [smaller = [], larger = []] = await Promise.all(services.map(callsOn));
      const figures: Figure[] = [];
      for (const [index, [name, call]] of smaller.entries()) {
        figures.push(...(await compare(name, [call, larger[index]?.[1] ?? call], size.times)));
      }
      return {
        figures,
        notes: [`${size.times} times each, p50; ${USED * 100} % of the larger one’s procurations used.`],
      };
    } finally {
      for (const service of services) await service.close();
    }
  },
};

function largerThan(size: Size): Size & { readonly marks: number } {
  const [electors, procurations] = [size.electors * TIMES_LARGER, size.procurations * TIMES_LARGER];
  return { ...size, electors, procurations, marks: Math.floor(procurations * USED) };
}

type Call = readonly [name: string, call: () => Promise<unknown>];
type Pair = readonly [smaller: Call[1], larger: Call[1]];

/** One call after the other, so that what else the machine does slows both. */
async function compare(name: string, pair: Pair, times: number): Promise<readonly Figure[]> {
  const all = pair.map(() => [] as number[]);
  for (let done = 0; done < WARM + times; done += 1) {
    for (const [index, call] of pair.entries()) {
      const start = performance.now();
      await call();
      if (done >= WARM) all[index]?.push(performance.now() - start);
    }
  }
  const [smaller = Number.NaN, larger = Number.NaN] = all.map((latencies) => quantile(latencies, 0.5));
  return [
    { what: `${name}, p50`, value: smaller, unit: 'ms' },
    { what: `${name}, on the larger one`, value: larger / smaller, unit: 'times', aim: AIM },
  ];
}

async function callsOn(service: Service): Promise<readonly Call[]> {
  const { generated, owner, server } = service;
  const as = async (account: AccountId) => connect(server.url, await addSession(owner, account));
  const { bureaus, places, elections } = generated.world;
  const [first, last] = [places[0], places.at(-1)];
  const [round] = elections[0].rounds;
  const [assessor] = bureaus.assessors;
  if (!first || !last || !round || !assessor) throw new Error('a database without stations');
  const [officer, admin, bureau] = [await as(bureaus.officer), await as(await adminOf(service)), await as(assessor)];
  const hall = await as(await townHallOf(service, last.commune.code));
  const { references } = generated;
  let asked = 0;
  const show = { round: round.id, limit: MOST_STATIONS };
  return [
    ['look-up', () => officer.counter.find.query({ reference: references[asked++ % references.length] ?? '' })],
    ...(await votesOn(service)),
    ['search elsewhere', () => bureau.station.elsewhere.query({ lastName: 'Martin', born: day('1960-05-01') })],
    ['list, a page', () => bureau.station.list.query({ round: round.id, limit: PAGE })],
    ['dashboard, everywhere', () => admin.board.show.query(show)],
    ['dashboard, a department', () => admin.board.show.query({ ...show, department: last.commune.code.slice(0, 2) })],
    ['dashboard, a commune', () => hall.board.show.query(show)],
    ['register of a small commune', () => hall.register.list.query({})],
    ['status', () => admin.status.query({})],
  ];
}

/** Cards and marks, each of another voter, by the terminal of the voter's station. */
async function votesOn(service: Service): Promise<readonly Call[]> {
  const { voters, server } = service;
  const apiOf = terminalsOf(server.url, await signAllIn(service));
  const { round } = voters;
  const card = () => {
    const { elector, index } = voters.next();
    return apiOf(index).station.card.query({ round, elector });
  };
  const mark = () => {
    const voter = voters.next();
    return vote(apiOf(voter.index), voter, newVote(round));
  };
  return [
    ['card', card],
    ['mark', mark],
  ];
}

async function adminOf({ owner }: Service): Promise<AccountId> {
  const [account] = await owner.db.select({ id: accounts.id }).from(accounts).where(eq(accounts.name, ADMIN));
  if (account === undefined) throw new Error('no administrator');
  return account.id;
}

/** A new account of the town hall of a commune. */
export async function townHallOf({ owner, generated }: Service, commune: CommuneCode): Promise<AccountId> {
  const id = newId<AccountId>();
  const account = { id, name: 'mairie', role: 'town-hall', who: 'mairie', commune, passwordHash: 'none' } as const;
  await owner.db.insert(accounts).values({ ...account, createdAt: generated.world.now });
  return id;
}
