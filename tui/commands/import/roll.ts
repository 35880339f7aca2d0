import { ROLL_CHANGES, type RollChange } from '#core/law/entitlement/roll-changes.ts';
import { sayDay } from '#core/messages/dates.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Client, RollSummary } from '#tui/answers.ts';
import type { Command, CommandContext, ParsedArguments } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { sayRefusal } from '#tui/cli/failure.ts';
import { DRY_RUN_OPTION, EXAMPLE_OPTION, FILE_OR_EXAMPLE_ARGUMENT, JSON_OPTION, YES_OPTION } from '#tui/cli/options.ts';
import { answer, answerFile, answerJson, inform, warn } from '#tui/cli/output.ts';
import { confirm } from '#tui/cli/prompt.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { type LineFault, refuseFaults } from '#tui/commands/import/line-faults.ts';
import { ROLL_EXAMPLE } from '#tui/commands/import/roll/example.ts';
import { openRoll } from '#tui/commands/import/roll/read-lines.ts';
import { type BrokenLine, type SentRoll, sendRoll } from '#tui/commands/import/roll/send-roll.ts';
import { ROLL_WORDS } from '#tui/commands/import/roll/words.ts';
import { IMPORT_WORDS } from '#tui/commands/import/words.ts';

export const importRollCommand: Command = {
  name: 'import roll',
  summary: {
    fr: 'remplacer la liste électorale des communes d’un fichier CSV par celle du fichier : les électeurs qui n’y figurent plus sont radiés (mairies pour leur commune, administration)',
    en: 'replace the roll of the communes in a CSV file by that of the file: electors who are no longer in it are struck off (town halls for their commune, administrators)',
  },
  examples: [
    'import roll --example > liste.csv',
    'import roll liste.csv --dry-run',
    'import roll liste.csv',
    'import roll liste.csv --accept-fall',
    'import roll - --yes --json < liste.csv',
  ],
  argument: FILE_OR_EXAMPLE_ARGUMENT,
  options: [
    EXAMPLE_OPTION,
    YES_OPTION,
    {
      flags: '--accept-fall',
      summary: {
        fr: 'importer même si une liste perd un dixième de ses électeurs ou davantage',
        en: 'import even if a list loses a tenth of its electors or more',
      },
    },
    DRY_RUN_OPTION,
    JSON_OPTION,
  ],
  run: async (context, parsed) => {
    if (parsed.has('--example')) {
      answerFile(ROLL_EXAMPLE);
      return EXIT.done;
    }
    const { lang } = context;
    if (parsed.argument === undefined) throw new ExitEarly(EXIT.usage, ROLL_WORDS[lang].noFile);
    const client = await connectSignedIn(context);
    const sent = await sendRoll(client, await openRoll(parsed.argument, lang), context);
    inform(ROLL_WORDS[lang].encoding(sent.encoding));
    for (const [from, to] of sent.merged) inform(ROLL_WORDS[lang].merged(from, to));
    const summary = await preview(client, sent, lang);
    if (parsed.has('--dry-run')) {
      answerSummary(summary, context, parsed);
      return EXIT.done;
    }
    return importConfirmed(client, { ...summary, file: sent.file }, { context, parsed });
  },
};

/** What the import would do; ends the command with every fault that the file has. */
async function preview(client: Client, { file, broken, sent, isWhole }: SentRoll, lang: Lang): Promise<RollSummary> {
  const words = ROLL_WORDS[lang];
  const summary = sent > 0 && isWhole ? await client.roll.preview.query({ file }) : undefined;
  const faults = [
    ...broken.map((its): LineFault => ({ line: its.line, why: sayBroken(its, lang) })),
    ...(summary?.faults ?? []).map(({ line, fault, value, first }) => ({
      line,
      why: words.fault[fault](value, first),
    })),
  ];
  if (summary && faults.length === 0) return summary;
  if (!isWhole) warn(words.unread);
  if (faults.length === 0) throw new ExitEarly(EXIT.badInput, IMPORT_WORDS[lang].nothing);
  return refuseFaults(
    faults.toSorted((one, other) => one.line - other.line),
    lang,
  );
}

function sayBroken(its: BrokenLine, lang: Lang): string {
  const words = ROLL_WORDS[lang];
  return 'fault' in its ? words.raw[its.fault] : words.field[its.column](its.value);
}

type Confirming = { readonly context: CommandContext; readonly parsed: ParsedArguments };

/** Asks, and imports what the summary shows; a file that changes nothing needs no answer. */
async function importConfirmed(
  client: Client,
  { file, plan, falls, ...summary }: RollSummary & { readonly file: string },
  { context, parsed }: Confirming,
): Promise<number> {
  const { lang } = context;
  const acceptsFall = parsed.has('--accept-fall');
  const facts = linesOf({ ...summary, falls, plan }, lang);
  if (falls.length > 0 && !acceptsFall) {
    for (const fact of facts) inform(fact);
    throw new ExitEarly(EXIT.refused, sayRefusal({ code: 'roll-falls', lists: falls.length }, lang));
  }
  const isChange = ROLL_CHANGES.some((change) => !QUIET.includes(change) && summary.changes[change] > 0);
  if (isChange && !(await confirm(context, parsed, { facts, question: IMPORT_WORDS[lang].question }))) {
    inform(IMPORT_WORDS[lang].notDone);
    return EXIT.done;
  }
  const imported = await sendUntilAnswered(
    (key, options) => client.roll.import.mutate({ key, file, plan, acceptsFall }, options),
    { lang, patience: PATIENCE },
  );
  if (parsed.has('--json')) answerJson('import-roll/1', { ...imported, isDryRun: false });
  else answer(isChange ? ROLL_WORDS[lang].imported(imported.annulled) : ROLL_WORDS[lang].same);
  return EXIT.done;
}

/** Milliseconds: a roll of millions takes minutes. */
const PATIENCE = 3_600_000;
/** What changes nothing on the roll. */
const QUIET: readonly RollChange[] = ['same', 'dead'];
/** Lists of stations told one by one. */
const MOST_LISTS = 20;

function answerSummary(summary: RollSummary, { lang }: CommandContext, parsed: ParsedArguments): void {
  if (parsed.has('--json')) {
    const { plan: _, faults: _none, count: _zero, ...told } = summary;
    answerJson('import-roll/1', { ...told, isDryRun: true });
    return;
  }
  for (const line of linesOf(summary, lang)) answer(line);
  inform(IMPORT_WORDS[lang].dryRun);
}

type Told = Omit<RollSummary, 'faults' | 'count'>;

/** Who arrives, leaves and moves; each list against what is held and the last election; the falls. */
function linesOf(told: Told, lang: Lang): readonly string[] {
  const { lines, changes, arrivals, lists, electionDay, falls, withProcuration } = told;
  const words = ROLL_WORDS[lang];
  const day = electionDay && sayDay(electionDay, lang);
  return [
    words.lines(lines),
    ...ROLL_CHANGES.filter((change) => changes[change] > 0).map((change) =>
      words.count(words.changes[change], changes[change]),
    ),
    ...arrivals.map(words.arrivals),
    ...(withProcuration > 0 ? [words.withProcuration(withProcuration)] : []),
    ...lists.slice(0, MOST_LISTS).map((list) => words.list(list, day)),
    ...(lists.length > MOST_LISTS ? [words.moreLists(lists.length - MOST_LISTS)] : []),
    ...falls.slice(0, MOST_LISTS).map(words.fall),
    ...(falls.length > MOST_LISTS ? [words.moreLists(falls.length - MOST_LISTS)] : []),
    ...(falls.length > 0 ? [words.mayFall] : []),
  ];
}
