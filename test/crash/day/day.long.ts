import { afterAll, beforeAll, test } from 'vitest';
import { runDay } from '#test/crash/day/day.ts';
import type { RunningPostgres } from '#test/postgres/cluster.ts';
import { startPostgres } from '#test/postgres/start.ts';

let cluster: RunningPostgres;

beforeAll(async () => {
  cluster = await startPostgres({ synchronous_commit: 'on' });
});
afterAll(() => cluster?.stop());

test('A polling day keeps every answered act once, though its server is killed six times and its database stopped once', async () => {
  await runDay(cluster, { each: 12, killedAt: [10, 30, 65], restartedAt: 50 });
});
