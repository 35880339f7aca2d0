import { EXIT } from '#core/model/exit-code.ts';
import { readDeliveryStatus } from '#core/text/delivery-status.ts';
import { isPlainAddress } from '#core/text/mail-address.ts';
import type { Command, CommandContext } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson } from '#tui/cli/output.ts';
import { readFileOrPiped } from '#tui/cli/read-file.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { MESSAGES_WORDS } from '#tui/commands/messages/words.ts';

export const messagesBounceCommand: Command = {
  name: 'messages bounce',
  summary: {
    fr: 'noter qu’un message n’est pas arrivé, d’après l’avis de non-remise ou l’adresse ; n’arrête aucun acte (administration)',
    en: 'note that a message did not arrive, by the report of the failed delivery or by the address; stops no act (administrators)',
  },
  examples: ['messages bounce avis.eml', 'messages bounce - < avis.eml', 'messages bounce ana.martin@example.org'],
  argument: {
    name: '<file|address>',
    summary: {
      fr: 'le fichier de l’avis (- pour l’entrée standard), ou l’adresse',
      en: 'the file of the report (- for standard input), or the address',
    },
  },
  options: [JSON_OPTION],
  run: async (context, parsed) => {
    const { lang } = context;
    const words = MESSAGES_WORDS[lang];
    const bounce = await readBounce(parsed.argument ?? '', context);
    const client = await connectSignedIn(context);
    const { count } = await sendUntilAnswered(
      (key, options) => client.message.bounce.mutate({ key, ...bounce }, options),
      { lang },
    );
    if (count === 0) throw new ExitEarly(EXIT.badInput, words.noMessage);
    if (parsed.has('--json')) answerJson('messages-bounce/1', { count });
    else answer(words.bounced(count));
    return EXIT.done;
  },
};

async function readBounce(typed: string, { lang }: CommandContext) {
  const words = MESSAGES_WORDS[lang];
  if (isPlainAddress(typed)) return { address: typed };
  const report = readDeliveryStatus(await readFileOrPiped(typed, lang));
  const said = report?.said || undefined;
  if (report?.id !== undefined) return { message: report.id, said };
  if (report?.address !== undefined && isPlainAddress(report.address)) return { address: report.address, said };
  throw new ExitEarly(EXIT.badInput, words.notAReport);
}
