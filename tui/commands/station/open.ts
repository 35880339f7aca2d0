import { sayChecked, sayOpened } from '#core/messages/polls/declared.ts';
import { typesetIn } from '#core/messages/typeset.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { RoundId } from '#core/model/ids.ts';
import type { Client, RoundView } from '#tui/answers.ts';
import type { Command, CommandContext, ParsedArguments } from '#tui/cli/command.ts';
import { JSON_OPTION, PASSWORD_FILE_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson } from '#tui/cli/output.ts';
import { promptPassword } from '#tui/cli/prompt.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { chooseRound, ELECTION_OPTION } from '#tui/commands/station/choose-round.ts';
import { needCount } from '#tui/commands/station/read-count.ts';
import { factsHere } from '#tui/screens/station/steps/polls/facts-here.ts';
import { loadVoterList, PAGE } from '#tui/screens/station/voter-list/load.ts';

/** numbers the list, compares the lines received with the server's figures, and opens on that list. */
export const stationOpenCommand: Command = {
  name: 'station open',
  summary: {
    fr: 'comparer la liste à celle du serveur et déclarer l’ouverture ; à deux, avec un motif, si tout ne concorde pas (président du bureau)',
    en: 'compare the list with the server’s and declare the opening; with a second person and a reason if they do not agree (presiding officer)',
  },
  examples: ['station open --terminals 2', 'station open --terminals 2 --reason "Liste papier" --second "A. Blum"'],
  options: [
    {
      flags: '--terminals <number>',
      summary: {
        fr: 'le nombre de postes en service dans ce bureau',
        en: 'the number of terminals in use at this station',
      },
    },
    {
      flags: '--reason <text>',
      summary: { fr: 'le motif de l’ouverture malgré un écart', en: 'the reason for opening despite a discrepancy' },
    },
    {
      flags: '--second <name>',
      summary: { fr: 'la seconde personne du bureau', en: 'the second person of the bureau' },
    },
    PASSWORD_FILE_OPTION,
    ELECTION_OPTION,
    JSON_OPTION,
  ],
  run: async (context, parsed) => {
    const { lang } = context;
    const terminals = needCount(parsed, '--terminals', context);
    const confirmation = await confirmationOf(context, parsed);
    const client = await connectSignedIn(context);
    const round = await chooseRound(client, parsed, context);

    const { pack, voterList } = await packAndLoad(client, round.id, context);
    // A command dates nothing by itself: it goes by the server's clock.
    const { at: clock } = await client.health.query({});
    const here = factsHere({ round, voterList }, { pack, clock, terminals });
    const opening = { round: round.id, pack: pack.no, here, ...confirmation };
    const opened = await sendUntilAnswered((key, options) => client.station.open.mutate({ key, ...opening }, options), {
      lang,
    });
    if (parsed.has('--json')) answerJson('station-open/1', { pack: pack.no, ...opened });
    else answer(await openingText(client, round, context));
    return EXIT.done;
  },
};

/**
 * The second person who confirms an opening on a mismatch, and the reason; neither where it was not typed.
 */
async function confirmationOf(context: CommandContext, parsed: ParsedArguments) {
  const name = parsed.text('--second');
  const reason = parsed.text('--reason');
  return { reason, second: name === undefined ? undefined : { name, password: await promptPassword(context, parsed) } };
}

/** The numbered list, and the lines that this machine received of it. */
async function packAndLoad(client: Client, round: RoundId, { lang }: CommandContext) {
  const { pack } = await sendUntilAnswered((key, options) => client.station.pack.mutate({ key, round }, options), {
    lang,
  });
  const { voterList } = await loadVoterList((after) => client.station.list.query({ round, after, limit: PAGE }));
  return { pack, voterList };
}

async function openingText(client: Client, { id: round }: RoundView, { lang }: CommandContext): Promise<string> {
  const report = await client.station.closing.query({ round });
  return [...sayOpened(report, lang), ...sayChecked(report, lang)].map((line) => typesetIn(line, lang)).join('\n');
}
