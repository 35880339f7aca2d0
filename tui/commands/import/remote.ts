import { randomUUID } from 'node:crypto';
import { EXIT } from '#core/model/exit-code.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Client } from '#tui/answers.ts';
import {
  type Command,
  type CommandContext,
  DRY_RUN_OPTION,
  JSON_OPTION,
  type ParsedArguments,
} from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { refusalData, sayRefusal } from '#tui/cli/failure.ts';
import { answer, answerJson, say } from '#tui/cli/output.ts';
import { startProgress } from '#tui/cli/progress.ts';
import { readPiped } from '#tui/cli/prompt.ts';
import { readText } from '#tui/cli/read-file.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { wordsOf } from '#tui/cli/words.ts';
import { IMPORT_WORDS } from '#tui/commands/import/communes/words.ts';
import { MOST, type RemoteVote, readLines, withElections } from '#tui/commands/import/remote/plan.ts';
import { REMOTE_WORDS } from '#tui/commands/import/remote/words.ts';

/** Votes of one call. */
const BATCH = 200;

export const importRemoteCommand: Command = {
  name: 'import remote',
  summary: {
    fr: 'enregistrer les votes par correspondance ou par internet d’un fichier CSV (nne, born, election, round), qui valent émargement (administration)',
    en: 'record the votes by post or internet of a CSV file (nne, born, election, round), which stand as marks (administrators)',
  },
  examples: ['import remote votes.csv --dry-run', 'import remote votes.csv', 'import remote - --json < votes.csv'],
  argument: {
    name: '<file>',
    summary: { fr: 'le fichier, - pour l’entrée standard', en: 'the file, - for the standard input' },
  },
  options: [DRY_RUN_OPTION, JSON_OPTION],
  run: async (context, parsed) => {
    const { argument = '' } = parsed;
    const lines = readLines(
      argument === '-' ? await readPiped() : await readText(argument, context.lang),
      context.lang,
    );
    const client = await connectSignedIn(context);
    const { elections } = await client.election.list.query({});
    const votes = withElections(lines, elections, context.lang);
    const sent = await sendAll(client, votes, { context, isDryRun: parsed.has('--dry-run') });
    answerSent(sent, context, parsed);
    return sent.refused.length > 0 ? EXIT.refused : EXIT.done;
  },
};

type Sent = {
  readonly recorded: number;
  readonly refused: readonly { readonly line: number; readonly reasons: readonly Refusal[] }[];
};
type How = { readonly context: CommandContext; readonly isDryRun: boolean };

/** One act a batch; what is recorded stays when a later one fails. */
async function sendAll(client: Client, votes: readonly RemoteVote[], how: How): Promise<Sent> {
  const { lang } = how.context;
  const { label, stopped } = REMOTE_WORDS[lang];
  const progress = startProgress({ total: votes.length, label, lang, stderr: process.stderr, now: Date.now });
  let sent: Sent = { recorded: 0, refused: [] };
  let done = 0;
  try {
    for (; done < votes.length; done += BATCH) {
      const batch = votes.slice(done, done + BATCH);
      const counted = await send(client, batch, how);
      const refused = counted.refused.map(({ index, reasons }) => ({ line: batch[index]?.line ?? 0, reasons }));
      sent = { recorded: sent.recorded + counted.recorded, refused: [...sent.refused, ...refused] };
      progress.at(Math.min(done + BATCH, votes.length));
    }
  } catch (error) {
    progress.end();
    if (error instanceof ExitEarly) throw new ExitEarly(error.code, stopped(done, votes.length));
    if (!how.isDryRun && done > 0) say(stopped(done, votes.length));
    throw error;
  }
  progress.end();
  return sent;
}

async function send(client: Client, batch: readonly RemoteVote[], { context, isDryRun }: How) {
  const votes = batch.map(({ nne, born, id, round }) => ({ elector: { nne, born }, election: id, round }));
  if (isDryRun) return client.mark.foreseeRemote.query({ votes });
  const { insist } = await import('#tui/cli/insist.ts');
  const key = randomUUID();
  const act = (signal: AbortSignal) => client.mark.importRemote.mutate({ key, votes }, { signal });
  return insist(act, { key, words: wordsOf(context.lang) });
}

function answerSent({ recorded, refused }: Sent, { lang }: CommandContext, parsed: ParsedArguments): void {
  const isDryRun = parsed.has('--dry-run');
  if (parsed.has('--json')) {
    const lines = refused.map(({ line, reasons }) => ({
      line,
      refusals: reasons.map((reason) => refusalData(reason, lang)),
    }));
    answerJson('import-remote/1', { recorded, refused: lines, isDryRun });
    return;
  }
  const words = IMPORT_WORDS[lang];
  for (const { line, reasons } of refused.slice(0, MOST)) {
    say(words.atLine(line, reasons.map((reason) => sayRefusal(reason, lang)).join(' ')));
  }
  if (refused.length > MOST) say(words.more(refused.length - MOST));
  const { counts, foreseen: previewed } = REMOTE_WORDS[lang];
  answer((isDryRun ? previewed : counts)(recorded, refused.length));
}
