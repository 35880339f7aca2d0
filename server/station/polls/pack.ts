import type { LocalTime } from '#core/calendar/instant.ts';
import { countLines, packText, rulesOn } from '#core/law/polling-day/pack.ts';
import type { RoundId } from '#core/model/ids.ts';
import type { OpeningFacts } from '#core/model/opening.ts';
import { selectLastChangeNo } from '#drizzle/queries/list-changes.ts';
import { pageOfLines, selectListLines } from '#drizzle/queries/list-lines.ts';
import { insertPack, lastPackNo } from '#drizzle/queries/packs.ts';
import { accepted } from '#server/act/outcome.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { callerStation } from '#server/api/scope.ts';
import { digest } from '#server/records/digest.ts';
import { roundAtStation, toListLines } from '#server/station/list/list-lines.ts';
import { loadOpeningFacts } from '#server/station/polls/opening-facts.ts';
import { declarationAt, declare } from '#server/station/polls/polls-at.ts';
import { readShown } from '#server/transactions/shown.ts';

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
async function readList(context: CallContext, round: RoundId) {
  const station = callerStation(context);
  const { list, changeNo } = await readShown(context, 'read', {
    list: selectListLines({ station, round }, pageOfLines(round, { after: 0 }), context.clock),
    changeNo: selectLastChangeNo(station),
  });
  const polling = roundAtStation(list, round);
  const lines = toListLines(list, polling);
  const { day, hours, election } = polling;
  const of = { election: election.name, number: polling.round.number, day, station, ...hours };
  return { ...hours, rules: rulesOn(day), changeNo, digest: digest(packText(of, lines)), ...countLines(lines) };
}
