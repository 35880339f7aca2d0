import { minutesPages } from '#core/messages/minutes/pages.ts';
import { closingSheetPages, openingSheetPages } from '#core/messages/polls/pages.ts';
import type { ScreenContext } from '#tui/screens/screen-context.ts';
import type { Printer } from '#tui/screens/station/services.ts';
import type { State } from '#tui/screens/station/state.ts';
import { minutesSheetOf } from '#tui/screens/station/steps/minutes/sheet.ts';
import { pagesOf } from '#tui/screens/station/steps/print/sheet.ts';
import { harmlessPage } from '#tui/terminal/harmless.ts';
import { type Printed, print } from '#tui/terminal/print.ts';
import { useLang } from '#tui/terminal/words.tsx';

/** Prints the list, the minutes and the sheets to sign as they stand at the moment of the call. */
export function usePrinter({ account, now }: ScreenContext, { voterList, courtDecisionVoters, round }: State): Printer {
  const lang = useLang();
  const { station: place } = account;
  const printPages = (pages: readonly string[]): Promise<Printed> => print(pages.join('\f'));

  const printList = async (isWhole: boolean, before: readonly string[] = []): Promise<Printed> => {
    if (place === undefined) return 'failed';
    const printed = { round, place, at: now(), isWhole, courtDecisionVoters };
    return printPages([...before, ...pagesOf(voterList, printed, lang)]);
  };
  return {
    list: printList,
    opening: (report) => printList(true, openingSheetPages(report, lang).map(harmlessPage)),
    closing: (report) => printPages(closingSheetPages(report, lang).map(harmlessPage)),
    minutes: async (entries) => {
      if (place === undefined) return 'failed';
      const sheet = minutesSheetOf(entries, { round, place, at: now() });
      return printPages(minutesPages(sheet, { lang, zone: place.zone }));
    },
  };
}
