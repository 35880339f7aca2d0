import { randomUUID } from 'node:crypto';
import { EXIT } from '#core/exit-code.ts';
import { type Command, JSON_OPTION } from '#tui/cli/command.ts';
import { Stop } from '#tui/cli/exit-early.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { wordsOf } from '#tui/cli/words-of.ts';
import { insistOn } from '#tui/commands/account/insisting.ts';
import { tellState } from '#tui/commands/account/tell-code.ts';
import { ACCOUNT_WORDS } from '#tui/commands/account/words.ts';

const NAME = { name: '<name>', summary: { fr: 'le nom du compte', en: 'the name of the account' } };

export const lockCommand: Command = {
  name: 'account lock',
  summary: {
    fr: 'verrouiller un compte et clore ses sessions (administration)',
    en: 'lock an account and close its sessions (administrators)',
  },
  examples: ['account lock dubois --reason "poste volé"'],
  argument: NAME,
  options: [
    { flags: '--reason <text>', summary: { fr: 'pourquoi, gardé dans le journal', en: 'why, kept in the log' } },
    JSON_OPTION,
  ],
  run: async (world, given) => {
    const words = ACCOUNT_WORDS[world.lang];
    const reason = given.text('--reason');
    if (reason === undefined) throw new Stop(EXIT.usage, wordsOf(world.lang).ask.missing('--reason'));
    const name = given.argument ?? '';
    const key = randomUUID();
    const client = await connectSignedIn(world);
    const its = await insistOn((signal) => client.account.lock.mutate({ key, name, reason }, { signal }), {
      world,
      key,
      otherwise: words.perhapsDone,
    });
    const sentence = its.isChanged ? words.locked(name) : words.lockedAlready(name);
    tellState({ name, ...its }, { sentence, asJson: given.has('--json') });
    return EXIT.done;
  },
};

export const unlockCommand: Command = {
  name: 'account unlock',
  summary: { fr: 'déverrouiller un compte (administration)', en: 'unlock an account (administrators)' },
  examples: ['account unlock dubois'],
  argument: NAME,
  options: [JSON_OPTION],
  run: async (world, given) => {
    const words = ACCOUNT_WORDS[world.lang];
    const name = given.argument ?? '';
    const key = randomUUID();
    const client = await connectSignedIn(world);
    const its = await insistOn((signal) => client.account.unlock.mutate({ key, name }, { signal }), {
      world,
      key,
      otherwise: words.perhapsDone,
    });
    const sentence = its.isChanged ? words.unlocked(name) : words.wasNotLocked(name);
    tellState({ name, ...its }, { sentence, asJson: given.has('--json') });
    return EXIT.done;
  },
};
