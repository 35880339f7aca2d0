import type { AccountId, ElectorId } from '#core/model/ids.ts';
import { accounts } from '#drizzle/schema/people.ts';
import type { Attack, Outcome } from '#test/attack/attack.ts';
import { adminOf, townHallOf } from '#test/bench/growth.ts';
import { type Post, postTo } from '#test/bench/http.ts';
import { atPace } from '#test/bench/load.ts';
import { quantile } from '#test/bench/quantile.ts';
import { openService, type Service } from '#test/bench/service.ts';
import { QUICK, WHOLE } from '#test/bench/size.ts';
import { newVote, postVote, signAllIn, type Voter } from '#test/bench/voters.ts';
import { newId } from '#test/database/places.ts';
import { addSession } from '#test/database/world.ts';
import { electorId } from '#test/generate/world.ts';

const PACE = { perSecond: 100, seconds: 10 };
const AIM = 2;

/** What one session asks for, so many at once and again as long as others vote. */
type Greed = { readonly what: string; readonly atOnce: number; readonly token: string } & Pick<
  Parameters<Post>[0],
  'procedure' | 'input'
>;

export const starving: Attack = {
  name: 'starving',
  summary: `${PACE.perSecond} votes a second while one session asks for as much as it can of what costs most.`,
  run: async (strength, log) => {
    const size = strength === 'quick' ? QUICK : WHOLE;
    const service = await openService(size, log);
    try {
      const tokens = await signAllIn(service);
      const alone = await votesBeside(service, tokens, undefined);
      const figures: Outcome['figures'][number][] = [{ what: 'votes alone, p99', value: alone.p99, unit: 'ms' }];
      const broke = [...alone.broke];
      for (const greed of await greedsOn(service)) {
        log(greed.what);
        const beside = await votesBeside(service, tokens, greed);
        figures.push({ what: `beside ${greed.what}, p99`, value: beside.p99 / alone.p99, unit: 'times', aim: AIM });
        broke.push(...beside.broke.map((why) => `beside ${greed.what}: ${why}`));
      }
      return { figures, broke };
    } finally {
      await service.close();
    }
  },
};

async function votesBeside({ server, voters }: Service, tokens: readonly string[], greed: Greed | undefined) {
  const post = postTo(server.url);
  const over = new AbortController();
  const asking = greed ? Array.from({ length: greed.atOnce }, () => askOn(postTo(server.url), greed, over.signal)) : [];
  const { latencies, failures } = await atPace(PACE, (signal) => {
    const voter: Voter = voters.next();
    return postVote(post, { token: tokens[voter.index] ?? '', voter, act: newVote(voters.round) }, signal);
  });
  over.abort();
  await Promise.all(asking);
  return {
    p99: quantile(latencies, 0.99),
    broke: [...new Set(failures)].map((failure) => `a vote failed: ${failure}`),
  };
}

/** Calls again as soon as there is an answer, whatever the answer is. */
async function askOn(post: Post, { token, procedure, input }: Greed, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) await post({ token, procedure, input, signal }).catch(() => undefined);
}

async function greedsOn(service: Service): Promise<readonly Greed[]> {
  const { generated, owner } = service;
  const { bureaus, places, elections } = generated.world;
  const [round] = elections[0].rounds;
  const [assessor] = bureaus.assessors;
  const [place] = places;
  if (!round || !assessor || !place) throw new Error('a database without stations');
  const as = (account: AccountId) => addSession(owner, account);
  const bureau = await as(assessor);
  const elector = await as(await electorOf(service));
  const hall = await as(await townHallOf(service, place.commune.code));
  const who = { nne: '100000000', born: '1950-01-01' };
  return [
    { what: 'commune.find × 60', atOnce: 60, token: elector, procedure: 'commune.find', input: { name: 'a' } },
    { what: 'procuration.mine × 60', atOnce: 60, token: elector, procedure: 'procuration.mine', input: {} },
    {
      what: 'station.list × 60',
      atOnce: 60,
      token: bureau,
      procedure: 'station.list',
      input: { round: round.id, limit: 500 },
    },
    {
      what: 'station.closing × 100',
      atOnce: 100,
      token: bureau,
      procedure: 'station.closing',
      input: { round: round.id },
    },
    { what: 'register.list × 20', atOnce: 20, token: hall, procedure: 'register.list', input: {} },
    {
      what: 'counter.person × 60',
      atOnce: 60,
      token: await as(bureaus.officer),
      procedure: 'counter.person',
      input: { who },
    },
    {
      what: 'audit.list × 20',
      atOnce: 20,
      token: await as(await adminOf(service)),
      procedure: 'audit.list',
      input: { limit: 500 },
    },
  ];
}

/** A new account of an elector of the roll. */
async function electorOf({ owner, generated }: Service): Promise<AccountId> {
  const id = newId<AccountId>();
  const elector: ElectorId = electorId(generated.world, 0);
  const account = {
    id,
    name: `elector-${id}`,
    role: 'elector',
    who: 'elector',
    elector,
    passwordHash: 'none',
  } as const;
  await owner.db.insert(accounts).values({ ...account, createdAt: generated.world.now });
  return id;
}
