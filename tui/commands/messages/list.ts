import { dayAt, PARIS } from '#core/calendar/instant.ts';
import { WORDS } from '#core/messages/words.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import type { UnsentMessage } from '#tui/answers.ts';
import { fittedColumns } from '#tui/cli/columns.ts';
import type { Command } from '#tui/cli/command.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerColumns, answerJson, inform } from '#tui/cli/output.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { MESSAGES_WORDS } from '#tui/commands/messages/words.ts';

export const messagesListCommand: Command = {
  name: 'messages list',
  summary: {
    fr: 'voir les messages aux mandants qui attendent leur envoi, n’ont pas pu partir ou sont revenus (administration)',
    en: 'see the messages to mandants that wait to be sent, could not be sent or came back (administrators)',
  },
  examples: ['messages list', 'messages list --failed', 'messages list --failed --json'],
  options: [
    {
      flags: '--failed',
      summary: { fr: 'sans ceux qui attendent leur envoi', en: 'without those that wait to be sent' },
    },
    JSON_OPTION,
  ],
  isLong: true,
  run: async (context, parsed) => {
    const { lang } = context;
    const words = MESSAGES_WORDS[lang];
    const failed = parsed.has('--failed');
    const { messages, hasMore } = await (await connectSignedIn(context)).message.list.query({ failed });
    if (parsed.has('--json')) {
      answerJson('messages/1', { messages, hasMore });
      return EXIT.done;
    }
    for (const line of fittedColumns(
      messages.map((message) => partsOf(message, lang)),
      '  ',
      answerColumns(),
    ))
      answer(line);
    if (messages.length === 0) inform(failed ? words.noneFailed : words.none);
    if (hasMore) inform(words.more);
    return EXIT.done;
  },
};

function partsOf(
  { id, queuedAt, state, attempts, commune, about, said }: UnsentMessage,
  lang: Lang,
): readonly string[] {
  const words = MESSAGES_WORDS[lang];
  return [
    id,
    dayAt(queuedAt, PARIS),
    words.state[state],
    words.attempts(attempts),
    commune,
    WORDS[lang].about[about],
    said ?? '',
  ];
}
