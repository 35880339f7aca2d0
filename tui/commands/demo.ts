import { sayDay } from '#core/messages/dates.ts';
import { WORDS } from '#core/messages/words.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { Demonstration } from '#tui/answers.ts';
import type { Command, CommandContext } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson } from '#tui/cli/output.ts';
import { connectTo, findServerAddress } from '#tui/cli/server-address.ts';
import { DEMO_WORDS } from '#tui/commands/demo/words.ts';

export const demoCommand: Command = {
  name: 'demo',
  summary: {
    fr: 'donner les comptes de la démonstration, et cinq choses à essayer, touche par touche',
    en: 'give the accounts of the demonstration, and five things to try, key by key',
  },
  examples: ['demo', 'demo --lang en', 'demo --json'],
  options: [JSON_OPTION],
  isLong: true,
  run: async (context, parsed) => {
    const client = await connectTo(context, await findServerAddress(context));
    const { demonstration } = await client.health.query({});
    if (demonstration === null) throw new ExitEarly(EXIT.refused, DEMO_WORDS[context.lang].none);
    const { loadedOn, accounts, references } = demonstration;
    if (parsed.has('--json')) answerJson('demo/1', { loadedOn, accounts, references });
    else for (const line of linesOf(demonstration, context)) answer(line);
    return EXIT.done;
  },
};

function linesOf({ loadedOn, accounts, references }: Demonstration, { lang }: CommandContext): readonly string[] {
  const words = DEMO_WORDS[lang];
  const width = Math.max(...accounts.map(({ name }) => name.length));
  const passwords = [...new Set(accounts.map(({ password }) => password))];
  const [request = '', rejected = ''] = references;
  return [
    words.of(sayDay(loadedOn, lang)),
    '',
    words.who,
    ...accounts.map(({ name, role, who }) => `  ${name.padEnd(width)}  ${who} (${WORDS[lang].role[role]})`),
    ...passwords.map(words.password),
    '',
    words.open,
    ...words.steps({ request, rejected }).map((step, index) => `${index + 1}. ${step}`),
  ];
}
