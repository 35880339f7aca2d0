import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Client, Imported } from '#tui/answers.ts';
import type { Command, CommandContext, ParsedArguments } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { DRY_RUN_OPTION, EXAMPLE_OPTION, FILE_OR_EXAMPLE_ARGUMENT, JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson, inform } from '#tui/cli/output.ts';
import { readFileOrPiped } from '#tui/cli/read-file.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { type Batch, batchesOf } from '#tui/commands/import/communes/batches.ts';
import { EXAMPLE } from '#tui/commands/import/communes/example.ts';
import { COLUMNS, type Place, readPlaces } from '#tui/commands/import/communes/read-places.ts';
import { COMMUNES_WORDS } from '#tui/commands/import/communes/words.ts';
import { sumOf } from '#tui/commands/import/counts.ts';
import { refuseFaults } from '#tui/commands/import/line-faults.ts';
import { readLines } from '#tui/commands/import/read-lines.ts';
import { type SendContext, sendBatches } from '#tui/commands/import/send-batches.ts';
import { IMPORT_WORDS } from '#tui/commands/import/words.ts';

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
  argument: FILE_OR_EXAMPLE_ARGUMENT,
  options: [EXAMPLE_OPTION, DRY_RUN_OPTION, JSON_OPTION],
  run: async (context, parsed) => {
    if (parsed.has('--example')) {
      answer(EXAMPLE);
      return EXIT.done;
    }
    const places = readPlacesOf(await readGiven(context, parsed), context.lang);
    const client = await connectSignedIn(context);
    const sending = { context, isDryRun: parsed.has('--dry-run') };
    const imported = await sendBatches(batchesOf(places), {
      ...sending,
      sizeOf: ({ communes, stations }) => communes.length + stations.length,
      send: (batch) => sendPlaces(client, batch, sending),
      words: COMMUNES_WORDS[context.lang],
    });
    answerImported(imported, context, parsed);
    return EXIT.done;
  },
};

async function readGiven({ lang }: CommandContext, { argument }: ParsedArguments): Promise<string> {
  if (argument === undefined) throw new ExitEarly(EXIT.usage, COMMUNES_WORDS[lang].noFile);
  return readFileOrPiped(argument, lang);
}

/** Every place of a file that is whole and right; else an `ExitEarly` that says every fault with its line. */
function readPlacesOf(text: string, lang: Lang): readonly Place[] {
  const words = COMMUNES_WORDS[lang];
  const read = readPlaces(readLines(text, { columns: COLUMNS, missing: words.columns }, lang));
  if (read.ok) return read.places;
  return refuseFaults(
    read.faults.map(({ line, fault, value }) => ({ line, why: words.fault[fault](value) })),
    lang,
  );
}

async function sendPlaces(
  client: Client,
  { communes, stations }: Batch,
  { context: { lang }, isDryRun }: SendContext,
): Promise<Imported> {
  const places = { communes: [...communes], stations: [...stations] };
  if (isDryRun) return client.place.foresee.query(places);
  return sendUntilAnswered((key, options) => client.place.import.mutate({ key, ...places }, options), { lang });
}

function answerImported(batches: readonly Imported[], { lang }: CommandContext, parsed: ParsedArguments): void {
  const isDryRun = parsed.has('--dry-run');
  const communes = sumOf(batches.map((batch) => batch.communes));
  const stations = sumOf(batches.map((batch) => batch.stations));
  if (parsed.has('--json')) {
    answerJson('import/1', { communes, stations, isDryRun });
    return;
  }
  const words = IMPORT_WORDS[lang];
  answer(words.counts(COMMUNES_WORDS[lang].communes, communes));
  answer(words.counts(COMMUNES_WORDS[lang].stations, stations));
  if (isDryRun) inform(words.dryRun);
}
