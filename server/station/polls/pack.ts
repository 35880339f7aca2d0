import type { LocalTime } from '#core/calendar/instant.ts';
import { pollingDay } from '#core/law/elections/polling-date.ts';
import { countLines, packText, rulesOn } from '#core/law/polling-day/pack.ts';
import type { RoundId } from '#core/model/ids.ts';
import type { OpeningFacts } from '#core/model/opening.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { lastChangeNo } from '#drizzle/queries/list-changes.ts';
import { insertPack, lastPackNo } from '#drizzle/queries/packs.ts';
import { loadStation } from '#drizzle/queries/places.ts';
import { listPage } from '#drizzle/queries/stations.ts';
import { accepted } from '#server/act/outcome.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import type { Answer } from '#server/api/refused.ts';
import { callerStation } from '#server/api/scope.ts';
import { digest } from '#server/records/digest.ts';
import { loadRoundAtStation, toListLines } from '#server/station/list/list-lines.ts';
import { loadOpeningFacts } from '#server/station/polls/opening-facts.ts';
import { declarationAt, declare } from '#server/station/polls/polls-at.ts';

/**
 * The station's list as handed over: its number, its last change (`cursor`), and the facts that check the
 * list.
 */
export type Pack = {
  readonly no: number;
  readonly cursor: string;
  readonly opens: LocalTime;
  readonly closes: LocalTime;
  /** The version of the law, by the day it began. */
  readonly rules: string;
  readonly facts: OpeningFacts;
};

/** More than any station has electors. */
const WHOLE_LIST = 100_000;

/**
 * Numbers the station's list for a round, as the list is now. The lines travel by `station.list`; the digest
 * proves them.
 */
export async function makePack(
  context: CallContext,
  { key, round }: { readonly key: string; readonly round: RoundId },
): Promise<Answer<{ readonly pack: Pack }>> {
  const { held, chain } = declarationAt(context, round);
  const { opens, closes, rules, ...contents } = await readList(context, round);
  return declare(context, {
    name: 'station.pack',
    key,
    input: { round },
    decide: async (tx, now) => {
      const no = (await lastPackNo(tx, held)) + 1;
      await insertPack(tx, { ...held, ...contents, no, madeAt: now, madeBy: context.caller.account.id });
      const facts = await loadOpeningFacts(context, tx, { ...held, pack: no, now });
      const pack: Pack = { no, cursor: String(contents.changeNo), opens, closes, rules, facts };
      return accepted(chain, { pack }, { auditFacts: { ...held, no, ...contents } });
    },
  });
}

/** The whole list of one moment, read without holding the station: marks go on meanwhile. */
function readList(context: CallContext, round: RoundId) {
  const station = callerStation(context);
  return inTransaction(context.database, { actor: context.caller.actor, access: 'read' }, async (tx) => {
    const roundAtStation = await loadRoundAtStation(tx, station, round);
    const place = await loadStation(tx, station);
    if (place === undefined) throw new BadInput('round');
    const { opens, closes } = place.station;
    const changeNo = await lastChangeNo(tx, station);
    const wholeList = await listPage(tx, station, { on: roundAtStation.day, after: 0, limit: WHOLE_LIST });
    const lines = await toListLines(tx, roundAtStation, { lines: wholeList, at: context.clock() });

    const day = pollingDay(roundAtStation.round, roundAtStation.commune);
    const of = {
      election: roundAtStation.election.name,
      number: roundAtStation.round.number,
      day,
      station,
      opens,
      closes,
    };
    return { opens, closes, rules: rulesOn(day), changeNo, digest: digest(packText(of, lines)), ...countLines(lines) };
  });
}
