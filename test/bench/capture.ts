import { sql } from 'drizzle-orm';
import type { Inputs } from '#test/bench/pgbench-script.ts';
import { type Service, serveOn } from '#test/bench/service.ts';
import { openTap, type Traffic } from '#test/bench/tap/tap.ts';
import type { Voter } from '#test/bench/voters.ts';
import { hashOf, newVote, terminalsOf, type Voters, vote } from '#test/bench/voters.ts';
import type { Api } from '#test/server/terminal.ts';

/** A second server on the same database, whose statements are recorded. */
export type TappedServer = {
  readonly url: string;
  readonly during: (run: () => Promise<unknown>) => Promise<Traffic>;
  readonly close: () => Promise<void>;
};

export async function openTappedServer({ desk, loginUrl }: Service): Promise<TappedServer> {
  const tap = await openTap(loginUrl);
  const server = await serveOn(desk, tap.url);
  return {
    url: server.url,
    during: tap.during,
    close: async () => {
      await server.end('SIGTERM');
      await tap.close();
    },
  };
}

/** The statements of one mark, and the values that differ between marks. */
export type Captured = { readonly traffic: Traffic; readonly inputs: Inputs };

/** Captures the second mark of a station, since the first prepares statements. */
export async function captureMark(service: Service, voters: Voters, tokens: readonly string[]): Promise<Captured> {
  const tappedServer = await openTappedServer(service);
  try {
    const apiOf = terminalsOf(tappedServer.url, tokens);
    const warm = voters.next();
    await vote(apiOf(warm.index), warm, newVote(voters.round));
    const voter = sameStation(voters, warm);
    await makeCountersUnique(service, voter);
    const act = newVote(voters.round);
    const api: Api = apiOf(voter.index);
    const traffic = await tappedServer.during(() => vote(api, voter, act));
    return {
      traffic,
      inputs: inputsOf(service, { voter, mark: act.id, key: act.key, token: tokens[voter.index] ?? '' }),
    };
  } finally {
    await tappedServer.close();
  }
}

/** The next voter of that station; skipped voters do not vote. */
function sameStation(voters: Voters, { index }: Voter): Voter {
  for (;;) {
    const voter = voters.next();
    if (voter.index === index) return voter;
  }
}

/** Sets the counters so high that their values are recognised among the parameters. */
async function makeCountersUnique({ owner: { db } }: Service, { station }: Voter): Promise<void> {
  const [commune] = station.split('/');
  await db.execute(sql`update polling_stations set change_no = 700000001 where id = ${station}`);
  await db.execute(sql`update audit_head set seq = 500000003 where chain = ${commune}`);
}

type CapturedVote = { readonly voter: Voter; readonly mark: string; readonly key: string; readonly token: string };

export function inputsOf({ generated: { world } }: Service, { voter, mark, key, token }: CapturedVote): Inputs {
  const [commune = ''] = voter.station.split('/');
  const account = world.bureaus.assessors[voter.index] ?? '';
  const { elector, mandataire, procuration, station } = voter;
  return { elector, mandataire, procuration, station, commune, account, mark, key, token: hashOf(token) };
}
