import { mayBePresented } from '#core/law/establishment/request.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { Client } from '#tui/answers.ts';
import type { Command, CommandContext } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { DRY_RUN_OPTION, JSON_OPTION, KEY_OPTION, YES_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson, inform } from '#tui/cli/output.ts';
import { confirm } from '#tui/cli/prompt.ts';
import { readKey } from '#tui/cli/read-option.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { requestOf } from '#tui/commands/request/show.ts';
import { REQUEST_WORDS } from '#tui/commands/request/words.ts';

export const requestWithdrawCommand: Command = {
  name: 'request withdraw',
  summary: {
    fr: 'retirer une demande : sa référence ne peut plus servir (électeurs)',
    en: 'withdraw a request: its reference can no longer be used (electors)',
  },
  examples: ['request withdraw XBQ7V3', 'request withdraw XBQ7V3 --yes'],
  argument: {
    name: '<reference>',
    summary: { fr: 'la référence de la demande', en: 'the reference of the request' },
  },
  options: [YES_OPTION, DRY_RUN_OPTION, KEY_OPTION, JSON_OPTION],
  run: async (context, parsed) => {
    const words = REQUEST_WORDS[context.lang];
    const reference = parsed.argument ?? '';
    const earlierKey = readKey(parsed, context.lang);
    const client = await connectSignedIn(context);
    if (parsed.has('--dry-run')) return previewWithdrawal(client, reference, { context, asJson: parsed.has('--json') });
    if (!(await confirm(context, parsed, { question: words.withdraw(reference) }))) {
      inform(words.notDone);
      return EXIT.done;
    }

    const { status } = await sendUntilAnswered(
      (key, options) => client.request.withdraw.mutate({ key, reference }, options),
      { lang: context.lang, key: earlierKey },
    );
    if (parsed.has('--json')) answerJson('withdrawal/1', { reference, status, isDryRun: false });
    else answer(words.withdrawn(reference));
    return EXIT.done;
  },
};

type PreviewOptions = { readonly context: CommandContext; readonly asJson: boolean };

/** Says whether the request would be withdrawn, by the rule of the server. */
async function previewWithdrawal(client: Client, typed: string, { context, asJson }: PreviewOptions): Promise<number> {
  const { requests } = await client.request.mine.query({});
  const { reference, status, requestedOn } = requestOf(requests, typed, context);
  const allowed = mayBePresented({ status, requestedOn });
  if (!allowed.ok) {
    const { sayRefusal } = await import('#tui/cli/failure.ts');
    throw new ExitEarly(EXIT.refused, allowed.reasons.map((reason) => sayRefusal(reason, context.lang)).join('\n'));
  }
  if (asJson) answerJson('withdrawal/1', { reference, status, isDryRun: true });
  else answer(REQUEST_WORDS[context.lang].wouldWithdraw(reference));
  return EXIT.done;
}
