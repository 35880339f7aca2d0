import type postgres from 'postgres';
import { makeClient } from '#drizzle/connection/client.ts';
import { type Failure, outcomeOf } from '#test/server/terminal.ts';
import { until } from '#test/until.ts';

/** What a PostgreSQL needs from its start to have a standby one day. */
export const WITH_STANDBYS = { synchronous_commit: 'on', wal_level: 'replica', max_wal_senders: 4 };

/** The commits of a PostgreSQL that wait for its standby. */
export type Commits = {
  /** Whom each commit waits for from now on: the standby, one that is not there, or nobody. */
  readonly waitFor: (name: 'standby' | 'absent' | '') => Promise<void>;
  /** Gives up the wait of each commit until the call is answered; answers how it failed, if it did. */
  readonly givenUp: (call: Promise<unknown>) => Promise<Failure | undefined>;
  readonly close: () => Promise<void>;
};

/** As the superuser. */
export function commitsOf(url: string): Commits {
  const admin = makeClient(url, { max: 1 });
  return {
    waitFor: async (name) => {
      await admin.unsafe(`alter system set synchronous_standby_names = '${name}'`);
      await admin`select pg_reload_conf()`;
      if (name === 'absent') await untilOneWaits(url, admin);
    },
    givenUp: async (call) => {
      let isSettled = false;
      const outcome = outcomeOf(call).finally(() => {
        isSettled = true;
      });
      await until(async () => {
        await giveUp(admin);
        if (!isSettled) throw new Error('not yet');
      });
      const answer = await outcome;
      return answer.ok ? undefined : { status: answer.status, codes: answer.codes };
    },
    close: () => admin.end(),
  };
}

async function giveUp(admin: postgres.Sql): Promise<number> {
  const waiting = await admin`select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'SyncRep'`;
  return waiting.length;
}

/** A new setting reaches the processes of the server one after the other. */
async function untilOneWaits(url: string, admin: postgres.Sql): Promise<void> {
  const probe = makeClient(url, { max: 1 });
  for (let isGivenUp = false; !isGivenUp; ) {
    let isSettled = false;
    const settle = () => {
      isSettled = true;
    };
    const commit = probe`select pg_logical_emit_message(true, 'probe', '')`.then(settle, settle);
    await until(async () => {
      isGivenUp = !isSettled && (await giveUp(admin)) > 0;
      if (!isSettled && !isGivenUp) throw new Error('not yet');
    });
    await commit;
  }
  await probe.end();
}
