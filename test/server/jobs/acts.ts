import { addDays, day } from '#core/calendar/day.ts';
import type { Person } from '#test/database/people.ts';
import { newId } from '#test/database/places.ts';
import { addProcuration } from '#test/database/procurations.ts';
import type { Running } from '#test/server/running.ts';

export const SUNDAY = day('2027-03-21');

/**
 * What the tests of jobs do on one server: periods given, elections called over them, jobs run to their end.
 */
export type JobActs = Awaited<ReturnType<typeof jobActsOn>>;

export async function jobActsOn(running: Running) {
  const admin = await running.as('admin');
  let called = 0;
  return {
    /** What somebody of Denain gave for the year, with no round of it covered yet. */
    async periodOf(mandant: Person, mandataire: Person) {
      const period = { validity: { kind: 'period', until: addDays(SUNDAY, 200) }, rounds: [] } as const;
      const people = { mandant, mandataire, account: running.world.idOf('leroy') };
      return (await addProcuration(running.database, people, period)).id;
    },

    /** An election of Denain alone. */
    async call(changes: object = {}) {
      called += 1;
      const { election } = await admin.election.convene.mutate({
        key: newId(),
        name: `Partielle ${called}`,
        type: 'legislative',
        communes: ['59172'],
        rounds: [{ day: SUNDAY, dates: {} }],
        ...changes,
      });
      const [round] = election.rounds;
      if (round === undefined) throw new Error('a call has a round');
      return { ...election, round: round.id };
    },

    async toItsEnd() {
      for (;;) {
        const { job } = await admin.job.run.mutate({});
        if (job === null || job.endedAt !== null) return job;
      }
    },
  };
}
