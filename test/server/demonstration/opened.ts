import { asc, eq, isNull } from 'drizzle-orm';
import pino from 'pino';
import type { Day } from '#core/calendar/day.ts';
import { type Clock, dayAt, fromEpoch, type Instant, PARIS } from '#core/calendar/instant.ts';
import type { Database } from '#drizzle/connection/database.ts';
import { voteMarks } from '#drizzle/schema/marks.ts';
import { electors, registrations } from '#drizzle/schema/people.ts';
import { procurations, requests } from '#drizzle/schema/procurations.ts';
import { fill, type Played } from '#server/demonstration/fill.ts';
import { type LoadOutcome, loadDemonstration } from '#server/demonstration/load.ts';
import { startServer } from '#server/server.ts';
import { type Api, connect } from '#test/server/terminal.ts';

const SILENT = pino({ level: 'silent' });

/** Loads the demonstration as if it were `now`. */
export function loadAt(database: Database, now: Instant, machineClock: Clock = () => now): Promise<LoadOutcome> {
  return loadDemonstration({ database, clock: () => now, machineClock });
}

/** Plays the demonstration as if it were `now`, each act by its use case. */
export function playAt(database: Database, now: Instant): Promise<Played> {
  const machineClock = () => fromEpoch(Date.now());
  return fill({ database, machineClock, log: SILENT, now, today: dayAt(now, PARIS) });
}

/** A server on a database with the demonstration, at one instant, and terminals signed in as its people. */
export async function serveAt(database: Database, now: Instant) {
  const server = await startServer({
    database,
    clock: () => now,
    machineClock: () => fromEpoch(Date.now()),
    log: SILENT,
    host: '127.0.0.1',
    port: 0,
    version: 'test',
  });
  const { demonstration } = await connect(server.url, undefined).health.query({});
  if (demonstration === null) throw new Error('the server shows no demonstration');

  async function signIn(name: string): Promise<Api> {
    const password = demonstration?.accounts[0]?.password ?? '';
    const { token } = await connect(server.url, undefined).session.signIn.mutate({ name, password });
    return connect(server.url, token);
  }
  return { demonstration, signIn, close: server.close };
}

/** One line of a station's list. */
type Line = {
  readonly elector: string;
  readonly lastName: string;
  readonly firstNames: string;
  readonly born: Day;
  readonly nne: string | null;
  readonly list: string;
  readonly station: string;
  readonly number: number;
};

export async function peopleOf({ db }: Database): Promise<readonly Line[]> {
  return db
    .select({
      elector: electors.id,
      lastName: electors.lastName,
      firstNames: electors.firstNames,
      born: electors.born,
      nne: electors.nne,
      list: registrations.list,
      station: registrations.station,
      number: registrations.number,
    })
    .from(registrations)
    .innerJoin(electors, eq(electors.id, registrations.elector))
    .where(isNull(registrations.to))
    .orderBy(asc(registrations.station), asc(registrations.list), asc(registrations.number));
}

/** Who comes of age around the rounds was born after this. */
const YOUNG = '2006-01-01';

/** All but the ids, and the births that follow the day. */
export async function storyOf(its: Database) {
  const people = await peopleOf(its);
  const asked = await its.db.select().from(requests).orderBy(asc(requests.reference));
  const rows = await its.db.select().from(procurations).orderBy(asc(procurations.recordedNo));
  return {
    people: people.map(({ elector: _, born, ...person }) => ({ ...person, born: born < YOUNG ? born : undefined })),
    references: asked.map(({ reference, status, kind }) => [reference, status, kind]),
    procurations: rows.map(({ recordedNo, status, validity, authorityUnit }) => [
      recordedNo,
      status,
      validity,
      authorityUnit,
    ]),
    marks: await its.db.$count(voteMarks, isNull(voteMarks.correctedAt)),
  };
}
