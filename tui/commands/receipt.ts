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
    fr: 'le récépissé d’un acte, en texte à imprimer (officiers et agents habilités)',
    en: 'the receipt of an act, as text to print (officers)',
  },
  examples: [
    'receipt 019f8a52-7c10-7c3e-9d57-0a41c6a2b911 | lp',
    'receipt 019f8a52-7c10-7c3e-9d57-0a41c6a2b911 --revocation --lang en',
  ],
  argument: {
    name: '<id>',
    summary: { fr: 'l’acte, tel que l’écran du guichet le nomme', en: 'the act, as the counter’s screen names it' },
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
  fr: 'L’acte est désigné par un UUID, tel que l’écran du guichet le donne.',
  en: 'An act is named by a UUID, as the counter’s screen gives it.',
} satisfies Bilingual<string>;

function readId(parsed: ParsedArguments, { lang }: CommandContext): string {
  const id = parsed.argument ?? '';
  if (!isUuid(id)) throw new ExitEarly(EXIT.badInput, NO_ID[lang]);
  return id;
}
