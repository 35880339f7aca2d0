import { sql } from 'drizzle-orm';
import type { Service } from '#test/bench/service.ts';

/** Every commit of the cluster waits so many microseconds before it reaches the disk. */
export async function whileCommitsTake<Answer>(
  microseconds: number,
  { owner: { db } }: Service,
  run: () => Promise<Answer>,
): Promise<Answer> {
  const settings = { commit_delay: microseconds, commit_siblings: 0 };
  for (const [name, value] of Object.entries(settings))
    await db.execute(sql.raw(`alter system set ${name} = ${value}`));
  await db.execute(sql`select pg_reload_conf()`);
  try {
    return await run();
  } finally {
    for (const name of Object.keys(settings)) await db.execute(sql.raw(`alter system reset ${name}`));
    await db.execute(sql`select pg_reload_conf()`);
  }
}
