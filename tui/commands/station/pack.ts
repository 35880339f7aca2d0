import { randomUUID } from 'node:crypto';
import { DECLARED_WORDS } from '#core/messages/polls/declared-words.ts';
import { typesetIn } from '#core/messages/typeset.ts';
import { EXIT } from '#core/model/exit-code.ts';
import { type Command, JSON_OPTION } from '#tui/cli/command.ts';
import { insist } from '#tui/cli/insist.ts';
import { answer, answerJson } from '#tui/cli/output.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { wordsOf } from '#tui/cli/words.ts';
import { KEY_OPTION } from '#tui/commands/request/options.ts';
import { readKey } from '#tui/commands/request/read-options.ts';
import { chooseRound, ELECTION_OPTION } from '#tui/commands/station/choose-round.ts';

export const stationPackCommand: Command = {
  name: 'station pack',
  summary: {
    fr: 'numéroter la liste du bureau pour le tour : nombres et empreinte (président du bureau)',
    en: 'number the station’s list for the round: its counts and digest (presiding officer)',
  },
  examples: ['station pack', 'station pack --json'],
  options: [ELECTION_OPTION, KEY_OPTION, JSON_OPTION],
  run: async (context, parsed) => {
    const words = wordsOf(context.lang);
    const key = readKey(parsed, words.request) ?? randomUUID();
    const client = await connectSignedIn(context);
    const { id: round } = await chooseRound(client, parsed, context);

    const act = (signal: AbortSignal) => client.station.pack.mutate({ key, round }, { signal });
    const { pack } = await insist(act, { key, words });
    const declared = DECLARED_WORDS[context.lang];
    const lines = [declared.pack({ no: pack.no, ...pack.facts }), declared.digest(pack.facts.digest)];
    if (parsed.has('--json')) answerJson('station-pack/1', pack);
    else answer(lines.map((line) => typesetIn(line, context.lang)).join('\n'));
    return EXIT.done;
  },
};
