import { createHash } from 'node:crypto';
import { EXIT } from '#core/model/exit-code.ts';
import type { Command, CommandContext, ParsedArguments } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { DRY_RUN_OPTION, FILE_ARGUMENT, JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson, inform } from '#tui/cli/output.ts';
import { readFileOrPiped } from '#tui/cli/read-file.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { CLI_WORDS } from '#tui/cli/words.ts';
import { openCodes, STANDARD_OUTPUT } from '#tui/commands/account/import/codes-file.ts';
import { readAccounts } from '#tui/commands/account/import/read-accounts.ts';
import { type PlannedAccount, planAccounts, sendAccounts } from '#tui/commands/account/import/send-accounts.ts';
import { ACCOUNT_IMPORT_WORDS } from '#tui/commands/account/import/words.ts';
import { refuseFaults } from '#tui/commands/import/line-faults.ts';

export const accountImportCommand: Command = {
  name: 'account import',
  summary: {
    fr: 'créer les comptes d’un fichier CSV, dont les colonnes sont les options de account create (administration)',
    en: 'create the accounts of a CSV file, whose columns are the options of account create (administrators)',
  },
  examples: [
    'account import comptes.csv --dry-run',
    'account import comptes.csv --codes codes.csv',
    'account import - --codes codes.csv --json < comptes.csv',
  ],
  argument: FILE_ARGUMENT,
  options: [
    {
      flags: '--codes <file>',
      summary: {
        fr: 'le fichier où écrire les codes d’activation, - pour la sortie standard',
        en: 'the file to write the activation codes to, - for standard output',
      },
    },
    DRY_RUN_OPTION,
    JSON_OPTION,
  ],
  run: async (context, parsed) => {
    const path = parsed.text('--codes');
    const isDryRun = parsed.has('--dry-run');
    if (path === undefined && !isDryRun)
      throw new ExitEarly(EXIT.usage, CLI_WORDS[context.lang].optionMissing('--codes'));
    if (path === STANDARD_OUTPUT && parsed.has('--json'))
      throw new ExitEarly(EXIT.usage, ACCOUNT_IMPORT_WORDS[context.lang].twoAnswers);
    const file = await readFileOrPiped(parsed.argument ?? '', context.lang);
    const { rows, faults } = readAccounts(file, context.lang);
    if (faults.length > 0) refuseFaults(faults, context.lang);

    const client = await connectSignedIn(context);
    const plan = await planAccounts({ client, context }, rows);
    if (plan.faults.length > 0) refuseFaults(plan.faults, context.lang);
    if (path === undefined || isDryRun)
      return answerCounts(plan.planned.filter(({ isNew }) => isNew).length, plan.planned, { context, parsed });

    const names = new Set(rows.map(({ account }) => account.name));
    const codes = await openCodes({ path, names, lang: context.lang });
    try {
      const digest = createHash('sha256').update(file).digest('hex');
      const created = await sendAccounts({ client, context }, plan.planned, { codes, digest });
      return answerCounts(created, plan.planned, { context, parsed });
    } finally {
      await codes.close();
    }
  },
};

type ImportContext = { readonly context: CommandContext; readonly parsed: ParsedArguments };

function answerCounts(created: number, planned: readonly PlannedAccount[], { context, parsed }: ImportContext): number {
  const words = ACCOUNT_IMPORT_WORDS[context.lang];
  const isDryRun = parsed.has('--dry-run');
  const unchanged = planned.length - created;
  const counts = isDryRun ? words.previewed(created, unchanged) : words.counts(created, unchanged);
  if (parsed.has('--json')) answerJson('account-import/1', { made: created, unchanged, isDryRun });
  else if (parsed.text('--codes') === STANDARD_OUTPUT) inform(counts);
  else answer(counts);
  return EXIT.done;
}
