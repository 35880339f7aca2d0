import type { Attack } from '#test/attack/attack.ts';
import { addVoters, ballotOf, castAll } from '#test/attack/ballots.ts';
import { withTarget } from '#test/attack/target.ts';
import { FORGED_TABLES, FORGERIES, playScene } from '#test/server/audit/forgeries.ts';
import { forgingOn } from '#test/server/audit/forging.ts';

const VOTERS = { quick: 12, whole: 600 };

export const forgeries: Attack = {
  name: 'forgeries',
  summary: `The owner of the database forges rows that decide who votes, in ${FORGERIES.length} ways; the log is verified after each.`,
  run: (strength, log) =>
    withTarget(async (target) => {
      const voters = await addVoters(target, VOTERS[strength]);
      await castAll(
        voters.map((voter) => ballotOf(voter)),
        { atOnce: 8 },
      );
      const [admin] = await target.terminals('admin');
      return target.asOwner(async (database) => {
        // The servers' clock stands at the polling day, on which procurations are still established.
        const as: Parameters<typeof playScene>[0]['as'] = async (account) => (await target.terminals(account))[0];
        const ids = await playScene({ database, setClock: () => undefined, as });
        const { entries, faults } = await admin.audit.verify.query({});
        const forging = await forgingOn(database, FORGED_TABLES);
        const unseen: string[] = [];
        for (const [name, made, found] of FORGERIES) {
          log(name);
          await forging.forge(made(ids));
          const told = (await admin.audit.verify.query({})).faults;
          if (!told.some((fault) => includes(fault, found(ids)))) unseen.push(`not found: ${name}`);
          await forging.restore();
        }
        return {
          figures: [
            { what: 'forgeries', value: FORGERIES.length, unit: '' },
            { what: 'found', value: FORGERIES.length - unseen.length, unit: '' },
            { what: 'entries of the log', value: entries, unit: '' },
          ],
          broke: [...faults.map((fault) => `before any forgery: ${JSON.stringify(fault)}`), ...unseen],
        };
      });
    }),
};

/** Whether a fault says at least this. */
function includes(fault: object, expected: object): boolean {
  const told = new Map<string, unknown>(Object.entries(fault));
  return Object.entries(expected).every(([name, value]) => JSON.stringify(told.get(name)) === JSON.stringify(value));
}
