import type { Attack } from '#test/attack/attack.ts';
import { addVoters, ballotOf, castAll } from '#test/attack/ballots.ts';
import { judge } from '#test/attack/judge.ts';
import { withTarget } from '#test/attack/target.ts';
import { quantile } from '#test/bench/quantile.ts';

const VOTERS = { quick: 150, whole: 900 };
/** Milliseconds that a server stands still, and in which the other must have all of its stations back. */
const FROZEN = 30_000;
const HELD = 12_000;
const TERMINALS = 12;

export const frozen: Attack = {
  name: 'frozen',
  summary: `One of two servers stands still for ${FROZEN / 1_000} s while people of the same communes vote at both.`,
  run: (strength) =>
    withTarget(async (target) => {
      const voters = await addVoters(target, VOTERS[strength]);
      const half = Math.floor(voters.length / 2);
      const [frozenServer, other] = target.servers;
      const stopped = castAll(
        voters.slice(0, half).map((voter) => ballotOf(voter)),
        {
          atOnce: TERMINALS,
          onAnswered: (answered) => {
            if (answered === TERMINALS) frozenServer.freeze();
          },
        },
      );
      const began = performance.now();
      const told = await castAll(
        voters.slice(half).map((voter) => ballotOf(voter)),
        { atOnce: 1, servers: [1] },
      );
      const left = FROZEN - (performance.now() - began);
      if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
      frozenServer.thaw();

      const waits = told.map(({ waited }) => waited);
      const longest = Math.max(...waits);
      return {
        figures: [
          { what: 'votes at the other server meanwhile', value: told.length, unit: '' },
          { what: 'the longest wait there', value: longest, unit: 'ms', aim: HELD },
          { what: 'wait there, p50', value: quantile(waits, 0.5), unit: 'ms' },
        ],
        broke: [
          ...(await judge(target, [...told, ...(await stopped)])),
          ...(longest > HELD ? [`a vote at ${other.url} waited for ${Math.round(longest)} ms`] : []),
        ],
      };
    }),
};
