import type { Attack } from '#test/attack/attack.ts';
import { addVoters, ballotOf, castAll } from '#test/attack/ballots.ts';
import { judge } from '#test/attack/judge.ts';
import { withTarget } from '#test/attack/target.ts';

const VOTERS = { quick: 12, whole: 600 };
/** Terminals that mark one elector at once, half of them the mandataire's vote where there is one. */
const CONTENDERS = 16;

export const races: Attack = {
  name: 'races',
  summary: `Each elector is marked by ${CONTENDERS} terminals of two servers at once, in person and by the mandataire.`,
  run: (strength) =>
    withTarget(async (target) => {
      const voters = await addVoters(target, VOTERS[strength]);
      const ballots = voters.flatMap((voter) =>
        Array.from({ length: CONTENDERS }, (__, turn) => ballotOf(voter, turn % 2 === 0)),
      );
      const told = await castAll(ballots, { atOnce: 4 * CONTENDERS });
      const marked = new Set(told.filter(({ ok }) => ok).map(({ ballot }) => ballot.voter.elector));
      const missing = voters.filter(({ elector }) => !marked.has(elector));
      return {
        figures: [
          { what: 'calls', value: ballots.length, unit: '' },
          { what: 'electors', value: voters.length, unit: '' },
        ],
        broke: [
          ...(await judge(target, told)),
          ...missing.map(({ elector }) => `none of the terminals could mark ${elector}`),
        ],
      };
    }),
};
