import { type Service, serveOn } from '#test/bench/service.ts';
import { openTap, type Traffic } from '#test/bench/tap/tap.ts';
import type { Voter } from '#test/bench/voters.ts';
import { newVote, terminalsOf, type Voters, vote } from '#test/bench/voters.ts';

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

/** The statements of the second mark of a station, since the first prepares them. */
export async function captureMark(service: Service, voters: Voters, tokens: readonly string[]): Promise<Traffic> {
  const tappedServer = await openTappedServer(service);
  try {
    const apiOf = terminalsOf(tappedServer.url, tokens);
    const warm = voters.next();
    await vote(apiOf(warm.index), warm, newVote(voters.round));
    const voter = sameStation(voters, warm);
    return await tappedServer.during(() => vote(apiOf(voter.index), voter, newVote(voters.round)));
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
