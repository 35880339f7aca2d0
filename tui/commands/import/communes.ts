import { randomUUID } from 'node:crypto';
import { EXIT } from '#core/model/exit-code.ts';
import type { Client, Imported } from '#tui/answers.ts';
import {
  type Command,
  type CommandContext,
  DRY_RUN_OPTION,
  JSON_OPTION,
  type ParsedArguments,
} from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { answer, answerJson, say } from '#tui/cli/output.ts';
import { startProgress } from '#tui/cli/progress.ts';
import { readPiped } from '#tui/cli/prompt.ts';
import { readText } from '#tui/cli/read-file.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { wordsOf } from '#tui/cli/words.ts';
import { type Batch, batchesOf } from '#tui/commands/import/communes/batches.ts';
import { EXAMPLE } from '#tui/commands/import/communes/example.ts';
import { readFile } from '#tui/commands/import/communes/read-file.ts';
import { IMPORT_WORDS } from '#tui/commands/import/communes/words.ts';

export const importCommunesCommand: Command = {
  name: 'import communes',
  summary: {
    fr: 'ajouter ou changer des communes, des postes et leurs bureaux de vote, d’un fichier CSV ; ne supprime rien (administration)',
    en: 'add or change communes, posts and their polling stations, from a CSV file; deletes nothing (administrators)',
  },
  examples: [
    'import communes --example > communes.csv',
    'import communes communes.csv --dry-run',
    'import communes communes.csv',
    'import communes - --json < communes.csv',
  ],
  argument: {
    name: '[file]',
    summary: { fr: 'le fichier, - pour l’entrée standard', en: 'the file, - for the standard input' },
  },
  options: [
    { flags: '--example', summary: { fr: 'écrire un modèle de fichier', en: 'write a template of the file' } },
    DRY_RUN_OPTION,
    JSON_OPTION,
  ],
  run: async (context, parsed) => {
    if (parsed.has('--example')) {
      answer(EXAMPLE);
      return EXIT.done;
    }
    const places = readFile(await readGiven(context, parsed), context.lang);
    const client = await connectSignedIn(context);
    const imported = await sendAll(client, batchesOf(places), { context, isDryRun: parsed.has('--dry-run') });
    answerImported(imported, context, parsed);
    return EXIT.done;
  },
};

async function readGiven({ lang }: CommandContext, { argument }: ParsedArguments): Promise<string> {
  if (argument === undefined) throw new ExitEarly(EXIT.usage, IMPORT_WORDS[lang].noFile);
  return argument === '-' ? readPiped() : readText(argument, lang);
}

type How = { readonly context: CommandContext; readonly isDryRun: boolean };

/** One act a batch, each with a key that is kept until it is answered; what is written stays when a later one fails. */
async function sendAll(client: Client, batches: readonly Batch[], { context, isDryRun }: How): Promise<Imported> {
  const { insist } = await import('#tui/cli/insist.ts');
  const words = wordsOf(context.lang);
  const total = batches.map(sizeOf).reduce((one, other) => one + other, 0);
  const { label, stopped } = IMPORT_WORDS[context.lang];
  const progress = startProgress({ total, label, lang: context.lang, stderr: process.stderr, now: Date.now });
  let imported: Imported = { communes: NONE, stations: NONE };
  let done = 0;
  try {
    for (const { communes, stations } of batches) {
      const places = { communes: [...communes], stations: [...stations] };
      const key = randomUUID();
      const act = (signal: AbortSignal) => client.place.import.mutate({ key, ...places }, { signal });
      const answered = isDryRun ? await client.place.foresee.query(places) : await insist(act, { key, words });
      imported = added(imported, answered);
      done += sizeOf({ communes, stations });
      progress.at(done);
    }
  } catch (error) {
    progress.end();
    if (error instanceof ExitEarly) throw new ExitEarly(error.code, stopped(done, total));
    if (!isDryRun && done > 0) say(stopped(done, total));
    throw error;
  }
  progress.end();
  return imported;
}

const NONE = { added: 0, changed: 0, unchanged: 0 };

function sizeOf({ communes, stations }: Batch): number {
  return communes.length + stations.length;
}

function added(one: Imported, other: Imported): Imported {
  const sum = (of: keyof Imported) => ({
    added: one[of].added + other[of].added,
    changed: one[of].changed + other[of].changed,
    unchanged: one[of].unchanged + other[of].unchanged,
  });
  return { communes: sum('communes'), stations: sum('stations') };
}

function answerImported({ communes, stations }: Imported, { lang }: CommandContext, parsed: ParsedArguments): void {
  const words = IMPORT_WORDS[lang];
  const isDryRun = parsed.has('--dry-run');
  if (parsed.has('--json')) {
    answerJson('import/1', { communes, stations, isDryRun });
    return;
  }
  answer(words.counts(words.communes, communes.added, communes.changed, communes.unchanged));
  answer(words.counts(words.stations, stations.added, stations.changed, stations.unchanged));
  if (isDryRun) say(words.dryRun);
}
