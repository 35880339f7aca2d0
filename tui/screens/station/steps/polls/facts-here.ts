import type { Instant } from '#core/calendar/instant.ts';
import { countLines, packText } from '#core/law/polling-day/pack.ts';
import type { OpeningFacts } from '#core/model/opening.ts';
import type { Pack, RoundView } from '#tui/answers.ts';
import { type Roll, sha256 } from '#tui/screens/station/voter-list/voter-list.ts';

type InHand = { readonly round: RoundView; readonly roll: Roll };
type Counted = { readonly pack: Pack; readonly clock: Instant; readonly terminals: number };

/** What this terminal has in hand: the round it sits down to, its own list, its own clock, and what the bureau counts. */
export function factsHere({ round, roll }: InHand, { pack, clock, terminals }: Counted): OpeningFacts {
  const { opens, closes, facts } = pack;
  const { name: election, number, day } = round;
  const lines = [...roll.values()];
  const { station } = facts;
  const digest = sha256(packText({ election, number, day, station, opens, closes }, lines));
  return { election, number, day, station, digest, ...countLines(lines), clock, terminals };
}
