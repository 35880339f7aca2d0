import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Client, Imported, ImportPreview } from '#tui/answers.ts';
import type { Command, CommandContext, ParsedArguments } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { DRY_RUN_OPTION, EXAMPLE_OPTION, FILE_OR_EXAMPLE_ARGUMENT, JSON_OPTION, YES_OPTION } from '#tui/cli/options.ts';
import { answer, answerFile, answerJson, inform } from '#tui/cli/output.ts';
import { confirm } from '#tui/cli/prompt.ts';
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
import { sendBatches } from '#tui/commands/import/send-batches.ts';
import { IMPORT_WORDS } from '#tui/commands/import/words.ts';

export const importCommunesCommand: Command = {
  name: 'import communes',
  summary: {
    fr: 'ajouter ou modifier des communes, des postes et leurs bureaux de vote, à partir d’un fichier CSV ; ne supprime rien (administration)',
    en: 'add or change communes, posts and their polling stations, from a CSV file; deletes nothing (administrators)',
  },
  examples: [
    'import communes --example > communes.csv',
    'import communes communes.csv --dry-run',
    'import communes communes.csv',
    'import communes - --yes --json < communes.csv',
  ],
  argument: FILE_OR_EXAMPLE_ARGUMENT,
  options: [EXAMPLE_OPTION, YES_OPTION, DRY_RUN_OPTION, JSON_OPTION],
  run: async (context, parsed) => {
    if (parsed.has('--example')) {
      answerFile(EXAMPLE);
      return EXIT.done;
    }
    const places = readPlacesOf(await readGiven(context, parsed), context.lang);
    const client = await connectSignedIn(context);
    const batches = batchesOf(places);
    const previews = await sendBatches(batches, {
      ...{ context, isDryRun: true, sizeOf, words: COMMUNES_WORDS[context.lang] },
      send: ({ communes, stations }) =>
        client.place.foresee.query({ communes: [...communes], stations: [...stations] }),
    });
    if (parsed.has('--dry-run')) {
      answerImported(previews, context, parsed);
      return EXIT.done;
    }
    if (!(await mayWrite(previews, context, parsed))) {
      inform(IMPORT_WORDS[context.lang].notDone);
      return EXIT.done;
    }
    const imported = await sendBatches(batches, {
      ...{ context, isDryRun: false, sizeOf, words: COMMUNES_WORDS[context.lang] },
      send: (batch) => sendPlaces(client, batch, context.lang),
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

const sizeOf = ({ communes, stations }: Batch) => communes.length + stations.length;

/** Says what the file would add and change, and asks; a file that changes nothing needs no answer. */
async function mayWrite(
  previews: readonly ImportPreview[],
  context: CommandContext,
  parsed: ParsedArguments,
): Promise<boolean> {
  const { communes, stations } = sumsOf(previews);
  if (communes.added + communes.changed + stations.added + stations.changed === 0) return true;
  return confirm(context, parsed, {
    preview: countLines(previews, context.lang),
    facts: changeLines(previews, context.lang),
    question: IMPORT_WORDS[context.lang].question,
  });
}

function sumsOf(batches: readonly Imported[]) {
  return {
    communes: sumOf(batches.map((batch) => batch.communes)),
    stations: sumOf(batches.map((batch) => batch.stations)),
  };
}

/** Changes that are said one by one; the others are counted. */
const MOST_CHANGES = 20;

function countLines(batches: readonly Imported[], lang: Lang): readonly string[] {
  const words = IMPORT_WORDS[lang];
  const { communes, stations } = sumsOf(batches);
  return [
    words.counts(COMMUNES_WORDS[lang].communes, communes, true),
    words.counts(COMMUNES_WORDS[lang].stations, stations, false),
  ];
}

/** Each change of a place that is known. */
function changeLines(batches: readonly Partial<ImportPreview>[], lang: Lang): readonly string[] {
  const words = IMPORT_WORDS[lang];
  const changes = batches.flatMap((batch) => batch.changes ?? []);
  return [
    ...changes.slice(0, MOST_CHANGES).map((change) => `  ${COMMUNES_WORDS[lang].change(change)}`),
    ...(changes.length > MOST_CHANGES ? [`  ${words.more(changes.length - MOST_CHANGES)}`] : []),
  ];
}

async function sendPlaces(client: Client, { communes, stations }: Batch, lang: Lang): Promise<Imported> {
  const places = { communes: [...communes], stations: [...stations] };
  return sendUntilAnswered((key, options) => client.place.import.mutate({ key, ...places }, options), { lang });
}

function answerImported(
  batches: readonly (Imported & Partial<ImportPreview>)[],
  { lang }: CommandContext,
  parsed: ParsedArguments,
): void {
  const isDryRun = parsed.has('--dry-run');
  if (parsed.has('--json')) {
    const changes = isDryRun ? { changes: batches.flatMap((batch) => batch.changes ?? []) } : {};
    answerJson('import/1', { ...sumsOf(batches), ...changes, isDryRun });
    return;
  }
  for (const line of [...countLines(batches, lang), ...changeLines(batches, lang)]) answer(line);
  if (isDryRun) inform(IMPORT_WORDS[lang].dryRun);
}
