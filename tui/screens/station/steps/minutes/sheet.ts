import type { Instant } from '#core/calendar/instant.ts';
import type { MinutesSheet } from '#core/messages/minutes/pages.ts';
import { stationNumber } from '#core/messages/phrases.ts';
import type { MinutesEntry } from '#core/model/minutes.ts';
import type { OwnStation, RoundView } from '#tui/answers.ts';
import { harmless } from '#tui/terminal/harmless.ts';

type PrintedMinutes = { readonly round: RoundView; readonly place: OwnStation; readonly at: Instant };

export function minutesSheetOf(entries: readonly MinutesEntry[], { round, place, at }: PrintedMinutes): MinutesSheet {
  return {
    station: stationNumber(place.id),
    commune: harmless(place.commune),
    election: harmless(round.name),
    round: round.number,
    day: round.day,
    at,
    entries,
  };
}
