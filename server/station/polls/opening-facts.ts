import { addMinutes, type Instant } from '#core/calendar/instant.ts';
import { pollingDay } from '#core/law/elections/polling-date.ts';
import type { OpeningFacts } from '#core/model/opening.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { countActiveTerminals } from '#drizzle/queries/accounts.ts';
import { findPack } from '#drizzle/queries/packs.ts';
import type { StationRound } from '#drizzle/queries/polls.ts';
import type { ServerContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import { loadRoundAtStation } from '#server/station/list/list-lines.ts';

/**
 * Minutes without a call after which a terminal counts as unused: a terminal that follows its list calls
 * twice a minute.
 */
const IN_USE = 3;

type PackAtRound = StationRound & { readonly pack: number; readonly now: Instant };

/**
 * The server's side of the opening's checklist: the round as it is now, the pack as it was made, the server's
 * clock and its open sessions.
 */
export async function loadOpeningFacts(
  context: ServerContext,
  tx: Tx,
  { station, round: id, pack: no, now }: PackAtRound,
): Promise<OpeningFacts> {
  const { election, round, commune } = await loadRoundAtStation(tx, station, id);
  const pack = await findPack(tx, { station, round: id }, no);
  if (pack === undefined) throw new BadInput('pack');
  const at = context.machineClock();
  const { digest, electors, procurations, ended } = pack;
  return {
    election: election.name,
    number: round.number,
    day: pollingDay(round, commune),
    station,
    digest,
    electors,
    procurations,
    ended,
    clock: now,
    terminals: await countActiveTerminals(tx, station, { since: addMinutes(at, -IN_USE), at }),
  };
}
