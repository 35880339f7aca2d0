import { removeAbandoned } from '#test/postgres/abandoned.ts';
import { type RunningPostgres, type Settings, startCluster } from '#test/postgres/cluster.ts';
import { originName, origins } from '#test/postgres/origin.ts';

/**
 * Starts a real PostgreSQL on loopback, packaged or installed here; throws what each lacked if none starts.
 */
export async function startPostgres(settings: Settings = {}): Promise<RunningPostgres> {
  await removeAbandoned();

  const failures: string[] = [];
  for (const origin of await origins()) {
    try {
      return await startCluster(origin, settings);
    } catch (error) {
      failures.push(`${originName(origin)}: ${error instanceof Error ? error.message : error}`);
    }
  }
  throw new Error(`the tests need a real PostgreSQL (15 or later) and none could start.\n${failures.join('\n')}`);
}
