import { isNull } from 'drizzle-orm';
import { voteMarks } from '#drizzle/schema/marks.ts';
import type { Told } from '#test/attack/ballots.ts';
import type { Target } from '#test/attack/target.ts';
import { logLoaded } from '#test/database/loaded.ts';

/** What was promised about votes and is not so: lost, there twice, unanswered, or not in the log. */
export async function judge(target: Target, told: readonly Told[]): Promise<readonly string[]> {
  const marks = await target.asOwner(({ db }) =>
    db.select({ id: voteMarks.id, elector: voteMarks.elector }).from(voteMarks).where(isNull(voteMarks.correctedAt)),
  );
  const kept = new Set<string>(marks.map(({ id }) => id));
  const acknowledged = new Set<string>(told.filter(({ ok }) => ok).map(({ ballot }) => ballot.id));
  const perElector = Map.groupBy(marks, ({ elector }) => elector);
  await target.asOwner(logLoaded);
  const [admin] = await target.terminals('admin');
  const { faults } = await admin.audit.verify.query({});

  return [
    ...[...acknowledged].filter((id) => !kept.has(id)).map((id) => `the acknowledged mark ${id} is lost`),
    ...[...kept].filter((id) => !acknowledged.has(id)).map((id) => `the mark ${id} was never acknowledged`),
    ...[...perElector].filter(([, all]) => all.length > 1).map(([elector]) => `${elector} voted twice`),
    ...told.filter(({ status }) => status === 0).map(({ ballot }) => `the ballot ${ballot.id} was never answered`),
    ...told.filter(({ status }) => status >= 500).map(({ ballot, status }) => `the ballot ${ballot.id}: ${status}`),
    ...faults.map((fault) => `the log: ${JSON.stringify(fault)}`),
  ];
}
