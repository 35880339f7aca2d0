import { randomUUID } from 'node:crypto';
import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import type { PublicOpening } from '#core/model/public-place.ts';
import type { Client, ImportedOpenings } from '#tui/answers.ts';
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
import { IMPORT_WORDS } from '#tui/commands/import/communes/words.ts';
import { OPENING_COLUMNS, readOpenings } from '#tui/commands/import/public-places/read-openings.ts';
import { OPENINGS_EXAMPLE, OPENINGS_WORDS } from '#tui/commands/import/public-places/words.ts';
import { readCsv } from '#tui/commands/import/read-csv.ts';

/** Openings of one call. */
const BATCH = 100;
/** Faults told at most. */
const MOST = 100;

export const importPublicPlacesCommand: Command = {
  name: 'import public-places',
  summary: {
    fr: 'ajouter, changer ou retirer les lieux que le préfet ouvre au public, d’un fichier CSV (art. R72-1) ; ne supprime rien (administration)',
    en: 'add, change or withdraw the places that the prefect opens to the public, from a CSV file (art. R72-1); deletes nothing (administrators)',
  },
  examples: [
    'import public-places --example > places.csv',
    'import public-places places.csv --dry-run',
    'import public-places places.csv',
    'import public-places - --json < places.csv',
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
      answer(OPENINGS_EXAMPLE);
      return EXIT.done;
    }
    const openings = read(await readGiven(context, parsed), context.lang);
    const client = await connectSignedIn(context);
    const imported = await sendAll(client, openings, { context, isDryRun: parsed.has('--dry-run') });
    answerImported(imported, context, parsed);
    return EXIT.done;
  },
};

async function readGiven({ lang }: CommandContext, { argument }: ParsedArguments): Promise<string> {
  if (argument === undefined) throw new ExitEarly(EXIT.usage, OPENINGS_WORDS[lang].noFile);
  return argument === '-' ? readPiped() : readText(argument, lang);
}

function read(text: string, lang: Lang): readonly PublicOpening[] {
  const words = IMPORT_WORDS[lang];
  const { columns, fault: say } = OPENINGS_WORDS[lang];
  const csv = readCsv(text);
  if (!csv.ok) throw new ExitEarly(EXIT.badInput, words.notCsv(csv.line, csv.why));
  const missing = OPENING_COLUMNS.filter((column) => !csv.columns.includes(column));
  if (missing.length > 0) throw new ExitEarly(EXIT.badInput, columns(missing.join(', ')));
  if (csv.lines.length === 0) throw new ExitEarly(EXIT.badInput, words.nothing);

  const { openings, faults } = readOpenings(csv.lines);
  if (faults.length === 0) return openings;
  const lines = faults.slice(0, MOST).map(({ line, fault, value }) => words.atLine(line, say[fault](value)));
  const more = faults.length > MOST ? [words.more(faults.length - MOST)] : [];
  throw new ExitEarly(EXIT.badInput, [...lines, ...more, words.refused(faults.length)].join('\n'));
}

type How = { readonly context: CommandContext; readonly isDryRun: boolean };

/** One act a batch, each with a key that is kept until it is answered; what is written stays when a later one fails. */
async function sendAll(client: Client, openings: readonly PublicOpening[], how: How): Promise<ImportedOpenings> {
  const { lang } = how.context;
  const { label, stopped } = OPENINGS_WORDS[lang];
  const progress = startProgress({ total: openings.length, label, lang, stderr: process.stderr, now: Date.now });
  let sum = { added: 0, changed: 0, unchanged: 0 };
  let done = 0;
  try {
    for (; done < openings.length; done += BATCH) {
      const { added, changed, unchanged } = await send(client, openings.slice(done, done + BATCH), how);
      sum = { added: sum.added + added, changed: sum.changed + changed, unchanged: sum.unchanged + unchanged };
      progress.at(Math.min(done + BATCH, openings.length));
    }
  } catch (error) {
    progress.end();
    if (error instanceof ExitEarly) throw new ExitEarly(error.code, stopped(done, openings.length));
    if (!how.isDryRun && done > 0) say(stopped(done, openings.length));
    throw error;
  }
  progress.end();
  return sum;
}

async function send(client: Client, batch: readonly PublicOpening[], { context, isDryRun }: How) {
  const openings = [...batch];
  if (isDryRun) return client.place.foreseePublic.query({ openings });
  const { insist } = await import('#tui/cli/insist.ts');
  const key = randomUUID();
  const act = (signal: AbortSignal) => client.place.importPublic.mutate({ key, openings }, { signal });
  return insist(act, { key, words: wordsOf(context.lang) });
}

function answerImported(imported: ImportedOpenings, { lang }: CommandContext, parsed: ParsedArguments): void {
  const isDryRun = parsed.has('--dry-run');
  if (parsed.has('--json')) {
    answerJson('import-public-places/1', { ...imported, isDryRun });
    return;
  }
  const { added, changed, unchanged } = imported;
  const words = IMPORT_WORDS[lang];
  answer(words.counts(OPENINGS_WORDS[lang].what, added, changed, unchanged));
  if (isDryRun) say(words.dryRun);
}
