import { minutesPages } from '#core/messages/minutes/pages.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { Command } from '#tui/cli/command.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answerJson, answerPages } from '#tui/cli/output.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { chooseRound, ELECTION_OPTION } from '#tui/commands/station/choose-round.ts';
import { stationNow } from '#tui/commands/station/station-now.ts';
import { minutesSheetOf } from '#tui/screens/station/steps/minutes/sheet.ts';

export const stationMinutesCommand: Command = {
  name: 'station minutes',
  summary: {
    fr: 'donner ce qui est à porter au procès-verbal : incidents, décisions, refus (bureau de vote)',
    en: 'give what is to be entered in the minutes: incidents, decisions, refusals (polling station)',
  },
  examples: ['station minutes | lp', 'station minutes --json'],
  options: [ELECTION_OPTION, JSON_OPTION],
  isLong: true,
  run: async (context, parsed) => {
    const client = await connectSignedIn(context);
    const round = await chooseRound(client, parsed, context);
    const { place, at } = await stationNow(client, context.lang);
    const { entries } = await client.station.minutes.query({ round: round.id });

    const sheet = minutesSheetOf(entries, { round, place, at });
    if (parsed.has('--json')) answerJson('station-minutes/1', sheet);
    else answerPages(minutesPages(sheet, { lang: context.lang, zone: place.zone }));
    return EXIT.done;
  },
};
