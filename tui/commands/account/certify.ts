import { randomUUID } from 'node:crypto';
import { sayDay } from '#core/messages/dates.ts';
import { type Command, JSON_OPTION } from '#tui/cli/command.ts';
import { Stop } from '#tui/cli/exit-early.ts';
import { answer, answerJson } from '#tui/cli/output.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { wordsOf } from '#tui/cli/words-of.ts';
import { insistOn } from '#tui/commands/account/insisting.ts';
import { ACCOUNT_WORDS } from '#tui/commands/account/words.ts';

export const certifyCommand: Command = {
  name: 'account certify',
  summary: {
    fr: 'noter que l’identité numérique d’un électeur a été certifiée de nouveau (administration)',
    en: 'note that the digital identity of an elector was certified again (administrators)',
  },
  examples: ['account certify electeur --on 2026-11-20'],
  argument: { name: '<name>', summary: { fr: 'le nom du compte', en: 'the name of the account' } },
  options: [
    { flags: '--on <date>', summary: { fr: 'le jour de la certification, AAAA-MM-JJ', en: 'the day, YYYY-MM-DD' } },
    JSON_OPTION,
  ],
  run: async (world, given) => {
    const words = ACCOUNT_WORDS[world.lang];
    const on = given.text('--on');
    if (on === undefined) throw new Stop(EXIT.usage, wordsOf(world.lang).ask.missing('--on'));
    const name = given.argument ?? '';
    const key = randomUUID();
    const client = await connectSignedIn(world);
    const its = await insistOn((signal) => client.account.certify.mutate({ key, name, on }, { signal }), {
      world,
      key,
      otherwise: words.perhapsDone,
    });
    if (given.has('--json')) answerJson('account-certified/1', its);
    else answer(words.certified(name, sayDay(its.on, world.lang)));
    return EXIT.done;
  },
};
