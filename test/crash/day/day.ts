import { expect } from 'vitest';
import { instant } from '#core/calendar/instant.ts';
import { openDatabase } from '#drizzle/connection/database.ts';
import { initRoles, migrate } from '#drizzle/connection/migrate.ts';
import {
  type Bureau,
  closeStation,
  countMoreInside,
  type DayLog,
  DENAIN,
  emptyDayLog,
  inPerson,
  openStation,
} from '#test/crash/day/bureau.ts';
import { expectWhole } from '#test/crash/day/expectations.ts';
import { follow } from '#test/crash/day/follower.ts';
import { addVoters, playVoter, type Voter } from '#test/crash/day/voters.ts';
import { type ServerProcess, startServerProcess } from '#test/crash/server-process.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { addCrowd, type Person } from '#test/database/people.ts';
import { addSession, addWorld, assessor, president, townHall } from '#test/database/world.ts';
import type { RunningPostgres } from '#test/postgres/cluster.ts';
import { connect } from '#test/server/terminal.ts';
import { connect as connectTerminal } from '#tui/client.ts';

const MORNING = instant('2027-04-11T08:30:00+02:00');
const EVENING = instant('2027-04-11T19:05:00+02:00');
const SESSIONS = [assessor(DENAIN), assessor(DENAIN), president(DENAIN), townHall('denain'), 'admin'];
/** Electors that are with the bureau at once. */
const AT_ONCE = 6;
/** Electors that come as the close is declared, again as more are counted inside, and once they are. */
const LATE = 9;

/**
 * Electors of each happening, and the counts of votes after which the server is killed or PostgreSQL
 * restarted.
 */
export type Plan = {
  readonly each: number;
  readonly killedAt: readonly number[];
  readonly restartedAt: number;
};

/** A polling day of one station, from its pack to its close, while processes are killed. */
export async function runDay(cluster: RunningPostgres, { each, ...deaths }: Plan): Promise<void> {
  const { voters, late, tokens } = await prepare(cluster.url, each);
  const serverProcess = await startServerProcess({ url: cluster.url }, MORNING);
  try {
    const [api, two, presiding, hall, admin] = tokens.map((token) => connect(serverProcess.url, token));
    if (!api || !two || !presiding || !hall || !admin) throw new Error('everybody is signed in');
    const bureau: Bureau = { terminals: [api, two], presiding, townHall: hall, admin };
    const dayLog = emptyDayLog();
    const follower = await follow(connectTerminal(serverProcess.url, { token: tokens[1] }));
    await Promise.all([openStation(bureau), serverProcess.killAndRestart()]);
    await vote({ voters, bureau, told: dayLog }, deathsOf({ victim: serverProcess, cluster }, deaths));
    await closeAmongVotes({ late, bureau, told: dayLog, victim: serverProcess });
    await expectWhole({ url: cluster.url, bureau, told: dayLog, follower, voters });
  } finally {
    expect(await serverProcess.stop()).toBe(0);
  }
}

async function prepare(url: string, each: number) {
  const database = await openDatabase({ url });
  await initRoles(database, undefined);
  await migrate(database);
  const world = await addWorld(database);
  const voters = await addVoters(database, world, each);
  const late = await addCrowd(database, 3 * LATE);
  await logLoaded(database);
  const tokens: string[] = [];
  for (const name of SESSIONS) tokens.push(await addSession(database, world.idOf(name)));
  await database.close();
  return { voters, late, tokens };
}

type Processes = { readonly victim: ServerProcess; readonly cluster: RunningPostgres };
type Deaths = { readonly after: (happened: number) => void; readonly over: () => Promise<unknown> };

/** One process is killed at a time, while the votes go on. */
function deathsOf(
  { victim: serverProcess, cluster }: Processes,
  { killedAt, restartedAt }: Omit<Plan, 'each'>,
): Deaths {
  let last: Promise<unknown> = Promise.resolve();
  return {
    after: (happened) => {
      if (killedAt.includes(happened)) last = last.then(serverProcess.killAndRestart);
      if (happened === restartedAt) last = last.then(cluster.pause).then(cluster.resume);
    },
    over: () => last,
  };
}

type Voting = { readonly voters: readonly Voter[]; readonly bureau: Bureau; readonly told: DayLog };

async function vote({ voters, bureau, told: dayLog }: Voting, deaths: Deaths): Promise<void> {
  const waiting = [...voters];
  let happened = 0;
  async function queue(): Promise<void> {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await playVoter(next, bureau, dayLog);
      happened += 1;
      deaths.after(happened);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, queue));
  await deaths.over();
}

type Closing = {
  readonly late: readonly Person[];
  readonly bureau: Bureau;
  readonly told: DayLog;
  readonly victim: ServerProcess;
};

/** Some are inside, some are not; two are counted, then four. */
async function closeAmongVotes({ late, bureau, told: dayLog, victim: serverProcess }: Closing): Promise<void> {
  serverProcess.setClock(EVENING);
  const [api] = bureau.terminals;
  const come = (people: readonly Person[]) =>
    people.map((person, index) => inPerson(person, { told: dayLog, api, inside: index % 3 > 0 }));
  const [first, second, third] = [late.slice(0, LATE), late.slice(LATE, 2 * LATE), late.slice(2 * LATE)];
  await Promise.all([closeStation(bureau, 2), ...come(first), serverProcess.killAndRestart()]);
  await Promise.all([countMoreInside(bureau, 4), ...come(second), serverProcess.killAndRestart()]);
  await Promise.all(come(third));
}
