import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import type { PublicOpening } from '#core/model/public-place.ts';
import type { Client, ImportedOpenings } from '#tui/answers.ts';
import type { Command, CommandContext, ParsedArguments } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { DRY_RUN_OPTION, EXAMPLE_OPTION, FILE_OR_EXAMPLE_ARGUMENT, JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerFile, answerJson, inform } from '#tui/cli/output.ts';
import { readFileOrPiped } from '#tui/cli/read-file.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { type Counts, sumOf } from '#tui/commands/import/counts.ts';
import { refuseFaults } from '#tui/commands/import/line-faults.ts';
import { OPENING_COLUMNS, readOpenings } from '#tui/commands/import/public-places/read-openings.ts';
import { OPENINGS_EXAMPLE, OPENINGS_WORDS } from '#tui/commands/import/public-places/words.ts';
import { readLines } from '#tui/commands/import/read-lines.ts';
import { type SendContext, sendBatches, slicesOf } from '#tui/commands/import/send-batches.ts';
import { IMPORT_WORDS } from '#tui/commands/import/words.ts';

/** Openings of one call. */
const BATCH = 100;

export const importPublicPlacesCommand: Command = {
  name: 'import public-places',
  summary: {
    fr: 'ajouter, modifier ou retirer les lieux que le préfet ouvre au public, à partir d’un fichier CSV (art. R72-1) ; ne supprime rien (administration)',
    en: 'add, change or withdraw the places that the prefect opens to the public, from a CSV file (art. R72-1); deletes nothing (administrators)',
  },
  examples: [
    'import public-places --example > places.csv',
    'import public-places places.csv --dry-run',
    'import public-places places.csv',
    'import public-places - --json < places.csv',
  ],
  argument: FILE_OR_EXAMPLE_ARGUMENT,
  options: [EXAMPLE_OPTION, DRY_RUN_OPTION, JSON_OPTION],
  run: async (context, parsed) => {
    if (parsed.has('--example')) {
      answerFile(OPENINGS_EXAMPLE);
      return EXIT.done;
    }
    const openings = readOpeningsOf(await readGiven(context, parsed), context.lang);
    const client = await connectSignedIn(context);
    const sending = { context, isDryRun: parsed.has('--dry-run') };
    const imported = await sendBatches(slicesOf(openings, BATCH), {
      ...sending,
      sizeOf: ({ length }) => length,
      send: (batch) => sendOpenings(client, batch, sending),
      words: OPENINGS_WORDS[context.lang],
    });
    answerImported(sumOf(imported), context, parsed);
    return EXIT.done;
  },
};

async function readGiven({ lang }: CommandContext, { argument }: ParsedArguments): Promise<string> {
  if (argument === undefined) throw new ExitEarly(EXIT.usage, OPENINGS_WORDS[lang].noFile);
  return readFileOrPiped(argument, lang);
}

function readOpeningsOf(text: string, lang: Lang): readonly PublicOpening[] {
  const words = OPENINGS_WORDS[lang];
  const lines = readLines(text, { columns: OPENING_COLUMNS, missing: words.columns }, lang);
  const { openings, faults } = readOpenings(lines);
  if (faults.length === 0) return openings;
  return refuseFaults(
    faults.map(({ line, fault, value }) => ({ line, why: words.fault[fault](value) })),
    lang,
  );
}

async function sendOpenings(
  client: Client,
  batch: readonly PublicOpening[],
  { context: { lang }, isDryRun }: SendContext,
): Promise<ImportedOpenings> {
  const openings = [...batch];
  if (isDryRun) return client.place.foreseePublic.query({ openings });
  return sendUntilAnswered((key, options) => client.place.importPublic.mutate({ key, openings }, options), { lang });
}

function answerImported(imported: Counts, { lang }: CommandContext, parsed: ParsedArguments): void {
  const isDryRun = parsed.has('--dry-run');
  if (parsed.has('--json')) {
    answerJson('import-public-places/1', { ...imported, isDryRun });
    return;
  }
  answer(IMPORT_WORDS[lang].counts(OPENINGS_WORDS[lang].what, imported, true));
  if (isDryRun) inform(IMPORT_WORDS[lang].dryRun);
}
