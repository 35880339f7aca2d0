import type { Instant } from '#core/calendar/instant.ts';
import { countLines, packText } from '#core/law/polling-day/pack.ts';
import type { OpeningFacts } from '#core/model/opening.ts';
import type { Pack, RoundView } from '#tui/answers.ts';
import { sha256, type VoterList } from '#tui/screens/station/voter-list/voter-list.ts';

type InHand = { readonly round: RoundView; readonly voterList: VoterList };
type Counted = { readonly pack: Pack; readonly clock: Instant; readonly terminals: number };

/** What this terminal has in hand: its round, its list, its clock, and what the bureau counts. */
export function factsHere({ round, voterList }: InHand, { pack, clock, terminals }: Counted): OpeningFacts {
  const { opens, closes, facts } = pack;
  const { name: election, number, day } = round;
  const lines = [...voterList.values()];
  const { station } = facts;
  const digest = sha256(packText({ election, number, day, station, opens, closes }, lines));
  return { election, number, day, station, digest, ...countLines(lines), clock, terminals };
}
