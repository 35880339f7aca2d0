import { dayAt, type Instant, type TimeZone, timeAt } from '#core/calendar/instant.ts';
import type { Lang } from '#core/model/lang.ts';
import { stationNumber } from '#core/messages/phrases.ts';
import { stationListPages } from '#core/messages/station-list/pages.ts';
import type { SheetLine, StationSheet } from '#core/messages/station-list/sheet.ts';
import type { Account, Given, Listed, RoundView } from '#tui/answers.ts';
import { type Named, sayName } from '#tui/components/person-name.ts';
import { counters, digest, isUsable, type Roll } from '#tui/screens/station/voter-list/voter-list.ts';
import { harmless } from '#tui/terminal/harmless.ts';

export type Place = NonNullable<Account['station']>;
type Around = {
  readonly round: RoundView;
  readonly place: Place;
  readonly at: Instant;
  /** Every elector, or those who gave a procuration for the round. */
  readonly isWhole: boolean;
};

/** The list as this terminal holds it, on pages. */
export function pagesOf(roll: Roll, around: Around, lang: Lang): readonly string[] {
  return stationListPages(sheetOf(roll, around), lang);
}

/** The list as this terminal holds it, for paper. */
export function sheetOf(roll: Roll, { round, place, at, isWhole }: Around): StationSheet {
  const { zone } = place;
  const people = [...roll.values()].filter(({ gives }) => isWhole || gives.length > 0);
  return {
    station: stationNumber(place.id),
    commune: harmless(place.commune),
    election: harmless(round.name),
    round: round.number,
    day: round.day,
    at: { day: dayAt(at, zone), time: timeAt(at, zone) },
    version: digest(roll),
    counts: { listed: roll.size, ...counters(roll) },
    isWhole,
    lines: people.sort((a, b) => a.number - b.number).map((person) => lineOf(person, zone)),
  };
}

function lineOf(person: Listed, zone: TimeZone): SheetLine {
  const { number, gives, mark } = person;
  return {
    number,
    mandant: nameOf(person),
    gives: gives.map(givenOf),
    mark: mark && { kind: mark.kind, time: timeAt(mark.at, zone) },
  };
}

function givenOf(given: Given): SheetLine['gives'][number] {
  const { mandataire, status, state } = given;
  return { mandataire: nameOf(mandataire), isUsable: isUsable(given), status, state };
}

function nameOf(person: Named): string {
  return harmless(sayName(person));
}
