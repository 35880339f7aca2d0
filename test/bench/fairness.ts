import { fromEpoch, PARIS } from '#core/calendar/instant.ts';
import { METROPOLE } from '#core/law/elections/territories.ts';
import { type AccountId, type CommuneCode, communeOfStation, type RoundId } from '#core/model/ids.ts';
import { accounts } from '#drizzle/schema/people.ts';
import { communes } from '#drizzle/schema/places.ts';
import type { Bench, Figure } from '#test/bench/bench.ts';
import { type Post, postTo } from '#test/bench/http.ts';
import { atPace } from '#test/bench/load.ts';
import { quantile } from '#test/bench/quantile.ts';
import type { Service } from '#test/bench/service.ts';
import { newVote, postVote, signAllIn } from '#test/bench/voters.ts';
import { newId } from '#test/database/places.ts';
import { addSession } from '#test/database/world.ts';

/** Marks a second of others meanwhile; how often the measure of each call takes turns with that of none. */
const PER_SECOND = 40;
const TURNS = 3;
/** How much longer the slowest mark of a hundred may take. */
const RATIO = 2;
/** As many names as France has communes. */
const COMMUNES = 35_000;

/** What one signed-in account sends, so many at once and without end. */
type Starving = {
  readonly what: string;
  readonly token: string;
  readonly procedure: string;
  readonly input: object;
  readonly atOnce: number;
};

export const fairness: Bench = {
  name: 'fairness',
  summary: `Marks at ${PER_SECOND} a second, while one account sends as many costly calls at once as it can: the slowest of a hundred marks, as a ratio to the same without them.`,
  run: async (lab) => {
    const service = await lab.service();
    const tokens = await signAllIn(service);
    const ask = postTo(service.server.url);
    const others = tokens.slice(1);
    const mark = (signal?: AbortSignal) => {
      let voter = service.voters.next();
      while (voter.index === 0) voter = service.voters.next();
      return postVote(ask, { token: tokens[voter.index] ?? '', voter, act: newVote(service.voters.round) }, signal);
    };
    const pace = { perSecond: PER_SECOND, seconds: Math.max(2, Math.round(lab.size.seconds.paced / 10)) };
    const calls = await starvingCalls(service, tokens[0] ?? '');
    lab.log(`fairness: ${others.length} stations mark`);
    await atPace(pace, mark);

    const figures: Figure[] = [];
    const failures: string[] = [];
    for (const call of calls) {
      const [alone, beside]: [number[], number[]] = [[], []];
      let answered = 0;
      // The first search of a commune folds all names, once for the server's life.
      await sendOnce(ask, call);
      for (let turn = 0; turn < TURNS; turn += 1) {
        const quiet = await atPace(pace, mark);
        const { result: loud, answers } = await whileStarving(ask, call, () => atPace(pace, mark));
        alone.push(...quiet.latencies);
        beside.push(...loud.latencies);
        answered += answers;
        failures.push(...quiet.failures, ...loud.failures);
      }
      const [without, during] = [quantile(alone, 0.99), quantile(beside, 0.99)];
      lab.log(`fairness: ${call.what}: ${without.toFixed(1)} then ${during.toFixed(1)} ms, ${answered} answered`);
      figures.push({ what: `${call.what}: p99 to none`, value: during / without, unit: 'times', aim: RATIO });
      figures.push({ what: `${call.what}: p99`, value: during, unit: 'ms' });
    }
    return {
      figures,
      notes: [
        `${service.settings}; ${COMMUNES} communes. Callers, server and database share the cores; in ${TURNS} turns with and without. Marks refused or failed: ${failures.length}.`,
      ],
    };
  },
};

async function starvingCalls(service: Service, assessor: string): Promise<readonly Starving[]> {
  const { round } = service.voters;
  const { station = raise('no station') } = service.generated.bureaus[0] ?? {};
  await addCommunes(service);
  const townHall = await addTownHall(service, communeOfStation(station));
  const officer = await addSession(service.owner, service.generated.world.bureaus.officer);
  const elector = service.voters.next().elector;
  return [
    {
      what: 'commune.find "a", 60 at once',
      token: assessor,
      procedure: 'commune.find',
      input: { name: 'a' },
      atOnce: 60,
    },
    {
      what: 'station.list of 500, 60 at once',
      token: assessor,
      procedure: 'station.list',
      input: page(round),
      atOnce: 60,
    },
    {
      what: 'station.closing, 100 at once',
      token: assessor,
      procedure: 'station.closing',
      input: { round },
      atOnce: 100,
    },
    {
      what: 'register.list of 100, 20 at once',
      token: townHall,
      procedure: 'register.list',
      input: { limit: 100 },
      atOnce: 20,
    },
    {
      what: 'one elector marked, 100 at once',
      token: assessor,
      procedure: 'station.mandantVotes',
      input: { round, mandant: elector, inside: false },
      atOnce: 100,
    },
    {
      what: 'counter.person, 60 at once',
      token: officer,
      procedure: 'counter.person',
      input: { who: { nne: '900000001', born: '1980-01-01' } },
      atOnce: 60,
    },
  ];
}

const page = (round: RoundId) => ({ round, limit: 500 });

/** The same call so many times at once, each sent again once it is answered, until `measure` is over. */
async function whileStarving<Result>(ask: Post, call: Starving, measure: () => Promise<Result>) {
  let isOver = false;
  let answers = 0;
  async function caller(): Promise<void> {
    while (!isOver) {
      if (await sendOnce(ask, call)) answers += 1;
      else await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
  const callers = Promise.all(Array.from({ length: call.atOnce }, caller));
  const result = await measure();
  isOver = true;
  await callers;
  return { result, answers };
}

/** Whether it was answered, and not refused. */
function sendOnce(ask: Post, { token, procedure, input }: Starving): Promise<boolean> {
  const isAct = procedure.endsWith('Votes');
  const sent = isAct ? { ...input, key: newId<string>(), id: newId<string>() } : input;
  return ask({ token, procedure, input: sent }).then(
    () => true,
    () => false,
  );
}

async function addCommunes({ owner }: Service): Promise<void> {
  const rows = Array.from({ length: COMMUNES }, (_, nth) => {
    const code = `A${nth.toString(36).toUpperCase().padStart(4, '0')}` as CommuneCode;
    const [one, two] = [nth % 26, Math.floor(nth / 26) % 26].map((letter) => String.fromCharCode(97 + letter));
    return {
      code,
      name: `${one}${two}ville-d’Été-${nth}`,
      kind: 'communal' as const,
      territory: METROPOLE,
      zone: PARIS,
    };
  });
  for (let from = 0; from < rows.length; from += 5_000) {
    await owner.db
      .insert(communes)
      .values(rows.slice(from, from + 5_000))
      .onConflictDoNothing();
  }
}

async function addTownHall({ owner }: Service, commune: CommuneCode): Promise<string> {
  const id = newId<AccountId>();
  const name = `mairie ${id}`;
  const createdAt = fromEpoch(Date.now());
  const row = { id, name, who: name, role: 'town-hall' as const, commune, passwordHash: 'none', createdAt };
  await owner.db.insert(accounts).values({ ...row, isDemonstration: true });
  return addSession(owner, id);
}

function raise(what: string): never {
  throw new Error(what);
}
