import { DECLARED_WORDS } from '#core/messages/polls/declared-words.ts';
import { typesetIn } from '#core/messages/typeset.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { Command } from '#tui/cli/command.ts';
import { JSON_OPTION, KEY_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson } from '#tui/cli/output.ts';
import { readKey } from '#tui/cli/read-option.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { chooseRound, ELECTION_OPTION } from '#tui/commands/station/choose-round.ts';

export const stationPackCommand: Command = {
  name: 'station pack',
  summary: {
    fr: 'numéroter la liste du bureau pour le tour : effectifs et empreinte (président du bureau)',
    en: 'number the station’s list for the round: its counts and digest (presiding officer)',
  },
  examples: ['station pack', 'station pack --json'],
  options: [ELECTION_OPTION, KEY_OPTION, JSON_OPTION],
  run: async (context, parsed) => {
    const { lang } = context;
    const earlierKey = readKey(parsed, lang);
    const client = await connectSignedIn(context);
    const { id: round } = await chooseRound(client, parsed, context);

    const { pack } = await sendUntilAnswered((key, options) => client.station.pack.mutate({ key, round }, options), {
      lang,
      key: earlierKey,
    });
    const declared = DECLARED_WORDS[lang];
    const lines = [declared.pack({ no: pack.no, ...pack.facts }), declared.digest(pack.facts.digest)];
    if (parsed.has('--json')) answerJson('station-pack/1', pack);
    else answer(lines.map((line) => typesetIn(line, lang)).join('\n'));
    return EXIT.done;
  },
};
