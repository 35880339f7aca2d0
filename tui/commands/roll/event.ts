import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Client } from '#tui/answers.ts';
import { explained } from '#tui/cli/choices.ts';
import type { Command, CommandContext, ParsedArguments } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { isAnswer, sayRefusal } from '#tui/cli/failure.ts';
import { EXAMPLE_OPTION, FILE_OR_EXAMPLE_ARGUMENT, JSON_OPTION, YES_OPTION } from '#tui/cli/options.ts';
import { answer, answerFile, answerJson, inform } from '#tui/cli/output.ts';
import { confirm } from '#tui/cli/prompt.ts';
import { readFileOrPiped } from '#tui/cli/read-file.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { failureOf } from '#tui/client.ts';
import { refuseFaults } from '#tui/commands/import/line-faults.ts';
import { readLines } from '#tui/commands/import/read-lines.ts';
import { EVENT_COLUMNS, type RollEvent, readEvents } from '#tui/commands/roll/event/read-events.ts';
import { EVENT_EXAMPLE, EVENT_NAMES, EVENT_WORDS } from '#tui/commands/roll/event/words.ts';

export const rollEventCommand: Command = {
  name: 'roll event',
  summary: {
    fr: 'inscrire un décès, une perte de droits, une radiation ou un déménagement, ou ceux d’un fichier CSV (mairies pour leur commune, administration)',
    en: 'record a death, a loss of rights, a removal or a move, or those of a CSV file (town halls for their commune, administrators)',
  },
  examples: [
    'roll event --nne 123456789 --born 1980-05-31 --event dies',
    'roll event --nne 123456789 --born 1980-05-31 --event moves --to 59172/0002',
    'roll event --example > evenements.csv',
    'roll event evenements.csv --yes --json',
  ],
  argument: FILE_OR_EXAMPLE_ARGUMENT,
  options: [
    { flags: '--nne <number>', summary: { fr: 'le numéro national d’électeur', en: 'the national elector number' } },
    {
      flags: '--born <date>',
      summary: { fr: 'la date de naissance, AAAA-MM-JJ', en: 'the date of birth, YYYY-MM-DD' },
    },
    {
      flags: '--event <event>',
      summary: { fr: 'l’événement', en: 'the event' },
      choices: explained(['dies', 'loses-rights', 'struck-off', 'moves'], EVENT_NAMES),
    },
    {
      flags: '--to <station>',
      summary: {
        fr: 'pour un déménagement : le bureau, COMMUNE/NNNN, ou le code de la commune',
        en: 'for a move: the station, COMMUNE/NNNN, or the code of the commune',
      },
    },
    EXAMPLE_OPTION,
    YES_OPTION,
    JSON_OPTION,
  ],
  run: async (context, parsed) => {
    if (parsed.has('--example')) {
      answerFile(EVENT_EXAMPLE);
      return EXIT.done;
    }
    const { lang } = context;
    const events = await eventsOf(context, parsed);
    const client = await connectSignedIn(context);
    const facts = [EVENT_WORDS[lang].facts(events.length)];
    if (!(await confirm(context, parsed, { facts, question: EVENT_WORDS[lang].question }))) {
      inform(EVENT_WORDS[lang].notDone);
      return EXIT.done;
    }
    const recorded: RecordedEvent[] = [];
    for (const event of events) recorded.push(await record(client, event, lang));
    if (parsed.has('--json')) answerJson('roll-event/1', { events: recorded });
    else for (const event of recorded) answer(EVENT_WORDS[lang].recorded(event));
    return recorded.every(({ refused }) => refused === undefined) ? EXIT.done : EXIT.refused;
  },
};

/** The events of the file, or the one of the options; each fault is told. */
async function eventsOf({ lang }: CommandContext, { argument, text }: ParsedArguments): Promise<readonly RollEvent[]> {
  const words = EVENT_WORDS[lang];
  if (argument === undefined && text('--event') === undefined) throw new ExitEarly(EXIT.usage, words.which);
  const lines =
    argument === undefined
      ? [{ line: 0, fields: Object.fromEntries(EVENT_COLUMNS.map((column) => [column, text(`--${column}`) ?? ''])) }]
      : readLines(
          await readFileOrPiped(argument, lang),
          { columns: EVENT_COLUMNS.filter((column) => column !== 'to'), missing: words.columns },
          lang,
        );
  const { events, faults } = readEvents(lines);
  if (faults.length === 0) return events;
  const told = faults.map(({ line, column, value }) => ({ line, why: words.fault[column](value) }));
  if (argument === undefined) throw new ExitEarly(EXIT.badInput, told.map(({ why }) => why).join('\n'));
  return refuseFaults(told, lang);
}

export type RecordedEvent = Omit<RollEvent, 'line'> & {
  readonly line: number;
  readonly on?: string;
  readonly annulled?: number;
  readonly kept?: number;
  /** Why it was not recorded. */
  readonly refused?: string;
};

async function record(
  client: Client,
  { line, nne, born, ...happening }: RollEvent,
  lang: Lang,
): Promise<RecordedEvent> {
  const said = { line, nne, born, ...happening };
  try {
    const { on, annulled, kept } = await sendUntilAnswered(
      (key, options) => client.roll.record.mutate({ key, elector: { nne, born }, ...happening }, options),
      { lang },
    );
    return { ...said, on, annulled, kept };
  } catch (error) {
    if (!isAnswer(error)) throw error;
    const failure = failureOf(error);
    if (failure.kind === 'bad-input') return { ...said, refused: EVENT_WORDS[lang].nobody };
    if (failure.kind !== 'refused') throw error;
    return { ...said, refused: failure.refusals.map((refusal) => sayRefusal(refusal, lang)).join(' ') };
  }
}
