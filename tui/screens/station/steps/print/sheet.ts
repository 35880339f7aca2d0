import type { Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, type TimeZone, timeAt } from '#core/calendar/instant.ts';
import { stationNumber } from '#core/messages/phrases.ts';
import { stationListPages } from '#core/messages/station-list/pages.ts';
import type { SheetLine, StationSheet } from '#core/messages/station-list/sheet.ts';
import type { Lang } from '#core/model/lang.ts';
import type { CourtDecisionVoter, ListedProcuration, ListLine, OwnStation, RoundView } from '#tui/answers.ts';
import { type Named, sayName } from '#tui/components/person-name.ts';
import { shortDay } from '#tui/components/short-day.ts';
import { digest, isUsable, markCounts, type VoterList } from '#tui/screens/station/voter-list/voter-list.ts';
import { harmless } from '#tui/terminal/harmless.ts';

type PrintedRound = {
  readonly round: RoundView;
  readonly place: OwnStation;
  readonly at: Instant;
  /** they are on no line of the list. */
  readonly courtDecisionVoters: readonly CourtDecisionVoter[];
  /** Every elector, or those who gave a procuration for the round. */
  readonly isWhole: boolean;
};

/** The list as this terminal holds it, on pages. */
export function pagesOf(voterList: VoterList, printed: PrintedRound, lang: Lang): readonly string[] {
  return stationListPages(sheetOf(voterList, printed), lang);
}

/** The list as this terminal holds it, for paper. */
export function sheetOf(voterList: VoterList, printed: PrintedRound): StationSheet {
  const { round, place, at, isWhole, courtDecisionVoters } = printed;
  const { zone } = place;
  const people = [...voterList.values()].filter(({ gives }) => isWhole || gives.length > 0);
  return {
    station: stationNumber(place.id),
    commune: harmless(place.commune),
    election: harmless(round.name),
    round: round.number,
    day: round.day,
    at: { day: dayAt(at, zone), time: timeAt(at, zone) },
    version: digest(voterList),
    counts: { listed: voterList.size, ...markCounts(voterList, courtDecisionVoters) },
    isWhole,
    lines: people.sort((a, b) => a.number - b.number).map((person) => lineOf(person, zone)),
    courtDecisionVoters: courtDecisionVoters.map((voter) => ({ mandant: nameOf(voter), mark: markOf(voter, zone) })),
  };
}

function lineOf(person: ListLine, zone: TimeZone): SheetLine {
  const { number, gives, mark } = person;
  return {
    number,
    mandant: nameOf(person),
    gives: gives.map(givenOf),
    mark: markOf({ mark }, zone),
  };
}

function markOf({ mark }: Pick<ListLine, 'mark'>, zone: TimeZone): SheetLine['mark'] {
  return mark && { kind: mark.kind, time: timeAt(mark.at, zone) };
}

function givenOf(given: ListedProcuration): SheetLine['gives'][number] {
  const { mandataire, status, state } = given;
  return { mandataire: nameOf(mandataire), isUsable: isUsable(given), status, state };
}

/** The birth date tells apart on paper the people of one name. */
function nameOf(person: Named & { readonly born: Day }): string {
  return harmless(`${sayName(person)}, ${shortDay(person.born)}`);
}
