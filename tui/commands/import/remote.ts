import { EXIT } from '#core/model/exit-code.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Client } from '#tui/answers.ts';
import type { Command, CommandContext, ParsedArguments } from '#tui/cli/command.ts';
import { refusalData, sayRefusal } from '#tui/cli/failure.ts';
import { DRY_RUN_OPTION, FILE_ARGUMENT, JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson, warn } from '#tui/cli/output.ts';
import { readFileOrPiped } from '#tui/cli/read-file.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { faultLines } from '#tui/commands/import/line-faults.ts';
import { type RemoteVote, readRemoteLines, withElections } from '#tui/commands/import/remote/plan.ts';
import { REMOTE_WORDS } from '#tui/commands/import/remote/words.ts';
import { type SendContext, sendBatches, slicesOf } from '#tui/commands/import/send-batches.ts';

/** Votes of one call. */
const BATCH = 200;

export const importRemoteCommand: Command = {
  name: 'import remote',
  summary: {
    fr: 'enregistrer les votes par correspondance ou par internet d’un fichier CSV (nne, born, election, round), qui valent émargement (administration)',
    en: 'record the votes by post or internet in a CSV file (nne, born, election, round), which count as marks (administrators)',
  },
  examples: ['import remote votes.csv --dry-run', 'import remote votes.csv', 'import remote - --json < votes.csv'],
  argument: FILE_ARGUMENT,
  options: [DRY_RUN_OPTION, JSON_OPTION],
  run: async (context, parsed) => {
    const { lang } = context;
    const lines = readRemoteLines(await readFileOrPiped(parsed.argument ?? '', lang), lang);
    const client = await connectSignedIn(context);
    const { elections } = await client.election.list.query({});
    const sending = { context, isDryRun: parsed.has('--dry-run') };
    const answers = await sendBatches(slicesOf(withElections(lines, elections, lang), BATCH), {
      ...sending,
      sizeOf: ({ length }) => length,
      send: (batch) => sendVotes(client, batch, sending),
      words: REMOTE_WORDS[lang],
    });
    const recorded = answers.reduce((sum, batch) => sum + batch.recorded, 0);
    const refused = answers.flatMap((batch) => batch.refused);
    answerImported({ recorded, refused }, context, parsed);
    return refused.length > 0 ? EXIT.refused : EXIT.done;
  },
};

async function sendVotes(client: Client, batch: readonly RemoteVote[], { context: { lang }, isDryRun }: SendContext) {
  const votes = batch.map(({ nne, born, id, round }) => ({ elector: { nne, born }, election: id, round }));
  const { recorded, refused } = isDryRun
    ? await client.mark.foreseeRemote.query({ votes })
    : await sendUntilAnswered((key, options) => client.mark.importRemote.mutate({ key, votes }, options), { lang });
  return { recorded, refused: refused.map(({ index, reasons }) => ({ line: batch[index]?.line ?? 0, reasons })) };
}

type RemoteImport = {
  readonly recorded: number;
  readonly refused: readonly { readonly line: number; readonly reasons: readonly Refusal[] }[];
};

function answerImported({ recorded, refused }: RemoteImport, { lang }: CommandContext, parsed: ParsedArguments): void {
  const isDryRun = parsed.has('--dry-run');
  if (parsed.has('--json')) {
    const lines = refused.map(({ line, reasons }) => ({
      line,
      refusals: reasons.map((reason) => refusalData(reason, lang)),
    }));
    answerJson('import-remote/1', { recorded, refused: lines, isDryRun });
    return;
  }
  const faults = refused.map(({ line, reasons }) => ({
    line,
    why: reasons.map((reason) => sayRefusal(reason, lang)).join(' '),
  }));
  for (const line of faultLines(faults, lang)) warn(line);
  const words = REMOTE_WORDS[lang];
  answer((isDryRun ? words.previewed : words.counts)(recorded, refused.length));
}
