import { and, eq } from 'drizzle-orm';
import type { RoundId } from '#core/model/ids.ts';
import { accounts } from '#drizzle/schema/people.ts';
import type { Bench } from '#test/bench/bench.ts';
import { type Post, postTo } from '#test/bench/http.ts';
import { quantile } from '#test/bench/quantile.ts';
import { openService, type Service } from '#test/bench/service.ts';
import { addSession } from '#test/database/world.ts';

/** The least number of electors on the station's list. */
const FEWEST = 5_000;
const PAGE = 500;
const TIMES = 10;
const MEGABYTE = 1_048_576;

export const list: Bench = {
  name: 'list',
  summary: `The whole list of a station of ${FEWEST} electors or --largest, page by page, and its numbered pack, as a terminal takes them.`,
  run: async (lab) => {
    const largest = Math.max(FEWEST, lab.size.largest);
    const electors = largest + 1_000;
    const service = await openService({ ...lab.size, electors, procurations: 2_500, largest }, lab.log);
    try {
      const ask = postTo(service.server.url);
      const token = await presidentOf(service);
      const { round } = service.voters;
      const lists: number[] = [];
      const packs: number[] = [];
      let bytes = 0;
      for (let time = 0; time < TIMES; time += 1) {
        const start = performance.now();
        bytes = await takeList(ask, token, round);
        lists.push(performance.now() - start);
        const packStart = performance.now();
        await ask({ token, procedure: 'station.pack', input: { round, key: crypto.randomUUID() } });
        packs.push(performance.now() - packStart);
      }
      return {
        figures: [
          { what: `the list of ${largest}, p50`, value: quantile(lists, 0.5), unit: 'ms' },
          { what: `the list of ${largest}, slowest`, value: quantile(lists, 1), unit: 'ms' },
          { what: `the list of ${largest}`, value: bytes / MEGABYTE, unit: 'MB' },
          { what: 'its pack, p50', value: quantile(packs, 0.5), unit: 'ms' },
          { what: 'its pack, slowest', value: quantile(packs, 1), unit: 'ms' },
        ],
        notes: [`${TIMES} times, in pages of ${PAGE}; uncompressed bytes.`],
      };
    } finally {
      await service.close();
    }
  },
};

/** A token of the presiding officer of the largest station, since only the presiding officer makes a pack. */
async function presidentOf({ owner, generated }: Service): Promise<string> {
  const [bureau] = generated.bureaus;
  const [account] = await owner.db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.station, bureau?.station ?? raise('no station')), eq(accounts.role, 'presiding-officer')));
  return addSession(owner, account?.id ?? raise('nobody presides'));
}

function raise(what: string): never {
  throw new Error(what);
}

/** Reads the whole list and answers its size in bytes. */
async function takeList(ask: Post, token: string, round: RoundId): Promise<number> {
  let bytes = 0;
  for (let after: number | undefined = 0; after !== undefined; ) {
    const text = await ask({ token, procedure: 'station.list', input: { round, after, limit: PAGE } });
    bytes += Buffer.byteLength(text);
    const page = JSON.parse(text) as { result: { data: { json: { next: number | null } } } };
    after = page.result.data.json.next ?? undefined;
  }
  return bytes;
}
