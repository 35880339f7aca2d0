import type { Database } from '#drizzle/connection/database.ts';
import { loadRecorded, RECORDED_TABLES, type RecordedRow, type RecordedTable } from '#drizzle/queries/demonstration.ts';
import type { Played } from '#server/demonstration/fill.ts';
import type { Recording } from '#server/demonstration/recording.ts';
import type { Scene } from '#server/demonstration/scene.ts';
import { mapTexts, normalised, pollToken, sceneTokens, tokenFromToday } from '#server/demonstration/tokens.ts';

/** What the acts of a scene have left in a database. */
export async function record(database: Database, { scene, references }: Played): Promise<Recording> {
  const token = tokensOf(scene);
  const tables = new Map<RecordedTable, readonly RecordedRow[]>();
  for (const table of RECORDED_TABLES) {
    const rows = await loadRecorded(database, table);
    tables.set(
      table,
      rows.map((row) => mapTexts(row, token) as RecordedRow),
    );
  }
  const rows = Object.fromEntries(tables) as Recording['rows'];
  return {
    references,
    rows: {
      ...rows,
      procuration_rounds: withPolls(rows),
      outbox: withLapses(rows).map(sentAtOnce),
      audit: rows.audit.map(withPollsSaid),
      electors: sorted(withOwnAddress(rows.electors, scene)),
    },
  };
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * What each text of a database is called in the recording; ids of what acts made are numbered as they are
 * met.
 */
export function tokensOf(scene: Scene): (text: string) => string {
  const known = sceneTokens(scene);
  const tokens = new Map([...known].map(([token, value]) => [value, token]));
  if (tokens.size < known.size) throw new Error('two votes were cast at one instant: record another moment');
  let ids = 0;
  return (text) => {
    const said = tokens.get(normalised(text)) ?? tokenFromToday(text, scene.today);
    if (said !== undefined || !UUID.test(text)) return said ?? text;
    const token = `§id ${ids}`;
    ids += 1;
    tokens.set(text, token);
    return token;
  };
}

type Rows = Recording['rows'];

function withPolls({ procurations, procuration_rounds: rounds }: Rows): readonly RecordedRow[] {
  const communes = new Map(procurations.map(({ id, commune }) => [id, String(commune)]));
  return rounds.map((row) => ({
    ...row,
    day: pollToken(String(row['round']), communes.get(row['procuration']) ?? ''),
  }));
}

/** An entry says the rounds of each procuration that its act wrote. */
function withPollsSaid(entry: RecordedRow): RecordedRow {
  const body = entry['body'] as { readonly wrote?: readonly SaidRow[] };
  if (body.wrote === undefined) return entry;
  const wrote = body.wrote.map((said) => {
    const { rounds, commune } = said.its;
    const polled = rounds?.map((round) => ({ ...round, day: pollToken(String(round['round']), String(commune)) }));
    return polled ? { ...said, its: { ...said.its, rounds: polled } } : said;
  });
  return { ...entry, body: { ...body, wrote } };
}

type SaidRow = { readonly its: RecordedRow & { readonly rounds?: readonly RecordedRow[] } };

/**
 * Months are not as long as each other: the last day of a request follows the day it was made, and not today.
 */
function withLapses({ requests, outbox }: Rows): readonly RecordedRow[] {
  const made = new Map(requests.map(({ reference, requested_on: on }) => [reference, String(on)]));
  return outbox.map((row) => {
    const facts = row['facts'] as RecordedRow;
    const on = 'lastDay' in facts ? made.get(facts['reference']) : undefined;
    return on === undefined ? row : { ...row, facts: { ...facts, lastDay: on.replace('§day', '§lapse') } };
  });
}

/** Nobody waits for a message of the story: each left when its act queued it. */
function sentAtOnce(row: RecordedRow): RecordedRow {
  return row['channel'] === 'email' ? { ...row, sent_at: row['queued_at'] } : row;
}

/** An address is recorded where an act gave it, and null elsewhere. */
function withOwnAddress(rows: readonly RecordedRow[], { world }: Scene): readonly RecordedRow[] {
  const addresses = new Map([...world.people].map(([handle, { email }]) => [`§person ${handle}`, email]));
  return rows.map((row) => ({
    ...row,
    email: row['email'] === addresses.get(String(row['id'])) ? null : row['email'],
  }));
}

function sorted(rows: readonly RecordedRow[]): readonly RecordedRow[] {
  return rows.toSorted((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
}
