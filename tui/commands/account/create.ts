import { EXIT } from '#core/model/exit-code.ts';
import type { Command, CommandContext, ParsedArguments } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { answerCode } from '#tui/commands/account/answer-code.ts';
import { EXPECTED } from '#tui/commands/account/expected.ts';
import { FIELDS, type FieldFault, type Fields, readFields } from '#tui/commands/account/fields.ts';
import { newCode } from '#tui/commands/account/new-code.ts';
import { ACCOUNT_OPTIONS } from '#tui/commands/account/options.ts';
import { ACCOUNT_WORDS } from '#tui/commands/account/words.ts';

export const accountCreateCommand: Command = {
  name: 'account create',
  summary: {
    fr: 'créer un compte : donne son code d’activation, affiché une seule fois (administration)',
    en: 'create an account: gives its activation code, shown only once (administrators)',
  },
  examples: [
    'account create --name mairie-denain --role town-hall --who "Mairie de Denain" --commune 59172',
    'account create --name denain-0001 --role presiding-officer --who "Anne Petit" --station 59172/0001',
    'account create --name dubois --role officer --who "Claire Dubois, OPJ" --last-name Dubois --first-name Claire \\\n' +
      '      --capacity opj --unit "commissariat de Denain" --place-name Denain --place france --designated-from 2026-01-01',
  ],
  options: [...ACCOUNT_OPTIONS, JSON_OPTION],
  run: async (context, parsed) => {
    const words = ACCOUNT_WORDS[context.lang];
    const account = readAccount(parsed, context);
    const { code, codeHash } = newCode(account.name);
    const client = await connectSignedIn(context);
    const { name, codeExpiresAt } = await sendUntilAnswered(
      (key, options) => client.account.create.mutate({ key, account: { ...account, codeHash } }, options),
      { lang: context.lang, unanswered: words.perhapsMade },
    );
    answerCode({ name, code, codeExpiresAt }, context, { heading: words.made(name), asJson: parsed.has('--json') });
    return EXIT.done;
  },
};

function readAccount(parsed: ParsedArguments, context: CommandContext) {
  const fields = optionsOf(parsed);
  const read = readFields(fields);
  if (read.ok) return read.account;
  const sentences = read.faults.map((fault) => sayFault(fault, fields, context));
  const isUse = read.faults.some(({ why }) => why !== 'wrong');
  throw new ExitEarly(isUse ? EXIT.usage : EXIT.badInput, sentences.join('\n'));
}

function optionsOf(parsed: ParsedArguments): Fields {
  const typed = FIELDS.map((field) => [field, parsed.text(`--${field}`)?.normalize('NFC').trim()] as const);
  return Object.fromEntries(typed.filter(([, text]) => text !== undefined && text !== ''));
}

function sayFault({ field, why }: FieldFault, fields: Fields, { lang }: CommandContext): string {
  const words = ACCOUNT_WORDS[lang];
  if (why === 'wrong') return words.wrong(`--${field}`, fields[field] ?? '', EXPECTED[lang][field]);
  return words[why](`--${field}`, fields.role);
}
