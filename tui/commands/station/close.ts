import { sayClosed } from '#core/messages/polls/declared.ts';
import { typesetIn } from '#core/messages/typeset.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { Command } from '#tui/cli/command.ts';
import { JSON_OPTION, KEY_OPTION, YES_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson, inform } from '#tui/cli/output.ts';
import { confirm } from '#tui/cli/prompt.ts';
import { readKey } from '#tui/cli/read-option.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { chooseRound, ELECTION_OPTION } from '#tui/commands/station/choose-round.ts';
import { needCount } from '#tui/commands/station/read-count.ts';
import { STATION_WORDS } from '#tui/commands/station/words.ts';

/** R-46, art. R57. */
export const stationCloseCommand: Command = {
  name: 'station close',
  summary: {
    fr: 'déclarer la clôture du scrutin et le nombre d’électeurs encore dans la salle (président du bureau)',
    en: 'declare the close of the poll and the number of voters still inside (presiding officer)',
  },
  examples: ['station close --inside 3', 'station close --inside 0 --yes --json'],
  options: [
    {
      flags: '--inside <number>',
      summary: {
        fr: 'le nombre d’électeurs dans la salle qui n’ont pas encore voté',
        en: 'the number of voters inside who have not voted yet',
      },
    },
    ELECTION_OPTION,
    YES_OPTION,
    KEY_OPTION,
    JSON_OPTION,
  ],
  run: async (context, parsed) => {
    const { lang } = context;
    const inside = needCount(parsed, '--inside', context);
    const earlierKey = readKey(parsed, lang);
    const client = await connectSignedIn(context);
    const { id: round } = await chooseRound(client, parsed, context);
    if (!(await confirm(context, parsed, { question: typesetIn(STATION_WORDS[lang].close(inside), lang) }))) {
      inform(STATION_WORDS[lang].notClosed);
      return EXIT.done;
    }

    const closed = await sendUntilAnswered(
      (key, options) => client.station.close.mutate({ key, round, inside }, options),
      { lang, key: earlierKey },
    );
    if (parsed.has('--json')) answerJson('station-close/1', closed);
    else answer(typesetIn(sayClosed(await client.station.closing.query({ round }), lang).join('\n'), lang));
    return EXIT.done;
  },
};
