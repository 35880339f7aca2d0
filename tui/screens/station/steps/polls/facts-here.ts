import type { Instant } from '#core/calendar/instant.ts';
import { countLines, packText } from '#core/law/polling-day/pack.ts';
import type { OpeningFacts } from '#core/model/opening.ts';
import type { Pack, RoundView } from '#tui/answers.ts';
import { sha256, type VoterList } from '#tui/screens/station/voter-list/voter-list.ts';

type ListAtRound = { readonly round: RoundView; readonly voterList: VoterList };
type BureauCounts = { readonly pack: Pack; readonly clock: Instant; readonly terminals: number };

/** What this terminal would open on: its round, its list, its clock, and the number of terminals. */
export function factsHere({ round, voterList }: ListAtRound, { pack, clock, terminals }: BureauCounts): OpeningFacts {
  const { opens, closes, facts } = pack;
  const { name: election, number, day } = round;
  const lines = [...voterList.values()];
  const { station } = facts;
  const digest = sha256(packText({ election, number, day, station, opens, closes }, lines));
  return { election, number, day, station, digest, ...countLines(lines), clock, terminals };
}
