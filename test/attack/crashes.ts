import { sql } from 'drizzle-orm';
import { query } from '#drizzle/connection/statement.ts';
import type { Attack, Outcome, Strength } from '#test/attack/attack.ts';
import { addVoters, ballotOf, castAll } from '#test/attack/ballots.ts';
import { judge } from '#test/attack/judge.ts';
import { type Target, withTarget } from '#test/attack/target.ts';

const VOTERS = { quick: 60, whole: 2_400 };
/** After so many answers something is ended. */
const EVERY = 20;
const TERMINALS = 24;

/** People vote, and after every few answers something that serves them is ended; terminals send again. */
async function whileVoting(
  strength: Strength,
  { what, strike }: { readonly what: string; readonly strike: (target: Target, turn: number) => Promise<unknown> },
): Promise<Outcome> {
  return withTarget(async (target) => {
    const voters = await addVoters(target, VOTERS[strength]);
    let strikes = 0;
    let striking: Promise<unknown> = Promise.resolve();
    const told = await castAll(
      voters.map((voter) => ballotOf(voter)),
      {
        atOnce: TERMINALS,
        onAnswered: (answered) => {
          if (answered % EVERY !== 0) return;
          const turn = strikes++;
          striking = striking.then(() => strike(target, turn));
        },
      },
    );
    await striking;
    return {
      figures: [
        { what, value: strikes, unit: '' },
        { what: 'votes', value: told.length, unit: '' },
      ],
      broke: [
        ...(await judge(target, told)),
        ...told.filter(({ ok }) => !ok).map(({ ballot, status }) => `the ballot ${ballot.id} was refused: ${status}`),
      ],
    };
  });
}

export const kills: Attack = {
  name: 'kills',
  summary: 'One server or the other is killed while people vote, and starts again.',
  run: (strength) =>
    whileVoting(strength, {
      what: 'servers killed',
      strike: ({ servers }, turn) => servers[turn % 2 === 0 ? 0 : 1].killAndRestart(),
    }),
};

export const crashes: Attack = {
  name: 'crashes',
  summary: 'PostgreSQL is ended at once while people vote, and starts again on what reached the disk.',
  run: (strength) =>
    whileVoting(strength, {
      what: 'crashes of PostgreSQL',
      strike: async ({ cluster }) => {
        await cluster.pause();
        await cluster.resume();
      },
    }),
};

export const connections: Attack = {
  name: 'connections',
  summary: 'Connections of the servers to PostgreSQL are ended while people vote, whatever they are doing.',
  run: (strength) => whileVoting(strength, { what: 'times that half of all connections were ended', strike: endHalf }),
};

function endHalf({ asOwner }: Target): Promise<unknown> {
  return asOwner(({ db }) =>
    query(
      db,
      sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and random() < 0.5`,
    ),
  );
}
