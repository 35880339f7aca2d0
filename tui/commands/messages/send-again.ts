import { EXIT } from '#core/model/exit-code.ts';
import type { Client } from '#tui/answers.ts';
import type { Command, CommandContext } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson } from '#tui/cli/output.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { MESSAGES_WORDS } from '#tui/commands/messages/words.ts';

export const messagesSendAgainCommand: Command = {
  name: 'messages send-again',
  summary: {
    fr: 'renvoyer les messages qui n’ont pas pu partir ou sont revenus, ou l’un d’eux (administration)',
    en: 'send again the messages that could not be sent or came back, or one of them (administrators)',
  },
  examples: ['messages send-again', 'messages send-again 01a228c8-eaf7'],
  argument: {
    name: '[id]',
    summary: { fr: 'le numéro d’un message, ou son début', en: 'the id of a message, or its beginning' },
  },
  options: [JSON_OPTION],
  run: async (context, parsed) => {
    const { lang } = context;
    const client = await connectSignedIn(context);
    const messages = parsed.argument === undefined ? undefined : await find(client, parsed.argument, context);
    const { count } = await sendUntilAnswered(
      (key, options) => client.message.sendAgain.mutate({ key, messages }, options),
      { lang },
    );
    if (parsed.has('--json')) answerJson('messages-send-again/1', { count });
    else answer(MESSAGES_WORDS[lang].again(count));
    return EXIT.done;
  },
};

/** Those that failed and whose id begins as was typed: an id names one, its beginning those of one moment. */
async function find(client: Client, typed: string, { lang }: CommandContext): Promise<string[]> {
  const { messages } = await client.message.list.query({ failed: true });
  const found = messages.map(({ id }) => id).filter((id) => id.startsWith(typed.toLowerCase()));
  if (found.length === 0) throw new ExitEarly(EXIT.badInput, MESSAGES_WORDS[lang].unknown(typed));
  return found;
}
