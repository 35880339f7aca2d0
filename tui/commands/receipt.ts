import { EXIT } from '#core/model/exit-code.ts';
import type { Bilingual } from '#core/model/lang.ts';
import type { Command, CommandContext, ParsedArguments } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson } from '#tui/cli/output.ts';
import { isUuid } from '#tui/cli/read-option.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { receiptText } from '#tui/components/receipt-text.ts';

export const receiptCommand: Command = {
  name: 'receipt',
  summary: {
    fr: 'donner le récépissé d’un acte, en texte à imprimer (officiers et agents habilités)',
    en: 'give the receipt of an act, as text to print (officers)',
  },
  examples: [
    'receipt 019f8a52-7c10-7c3e-9d57-0a41c6a2b911 | lp',
    'receipt 019f8a52-7c10-7c3e-9d57-0a41c6a2b911 --revocation --lang en',
  ],
  argument: {
    name: '<id>',
    summary: {
      fr: 'l’identifiant de l’acte, affiché à l’écran du guichet',
      en: 'the id of the act, shown on the counter’s screen',
    },
  },
  options: [
    {
      flags: '--revocation',
      summary: { fr: 'l’acte est une résiliation', en: 'the act is a revocation' },
    },
    JSON_OPTION,
  ],
  run: async (context, parsed) => {
    const id = readId(parsed, context);
    const client = await connectSignedIn(context);
    const act = parsed.has('--revocation') ? { revocation: id } : { procuration: id };
    const receipt = await client.counter.receipt.query({ act });
    if (parsed.has('--json')) answerJson('receipt/1', receipt);
    else answer(receiptText(receipt, context.lang).join('\n'));
    return EXIT.done;
  },
};

const NO_ID = {
  fr: 'Cet identifiant n’est pas un UUID. Recopiez celui qui est affiché à l’écran du guichet.',
  en: 'This id is not a UUID. Copy the one shown on the counter’s screen.',
} satisfies Bilingual<string>;

function readId(parsed: ParsedArguments, { lang }: CommandContext): string {
  const id = parsed.argument ?? '';
  if (!isUuid(id)) throw new ExitEarly(EXIT.badInput, NO_ID[lang]);
  return id;
}
