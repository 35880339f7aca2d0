import { randomUUID } from 'node:crypto';
import { EXIT } from '#core/model/exit-code.ts';
import { type Command, DRY_RUN_OPTION, JSON_OPTION } from '#tui/cli/command.ts';
import { say } from '#tui/cli/output.ts';
import { confirm } from '#tui/cli/prompt.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { wordsOf } from '#tui/cli/words.ts';
import { KEY_OPTION, ONLINE_OPTION, YES_OPTION } from '#tui/commands/request/options.ts';
import { readKey } from '#tui/commands/request/read-options.ts';
import { REQUEST_WORDS } from '#tui/commands/request/words.ts';

/** all or none, by the same steps as a procuration. */
export const revokeCommand: Command = {
  name: 'revoke',
  summary: {
    fr: 'demander la résiliation de toutes ses procurations : répond une référence à présenter (électeurs)',
    en: 'ask to revoke all one’s procurations: answers a reference to present (electors)',
  },
  examples: ['revoke', 'revoke --yes --json', 'revoke --online'],
  options: [ONLINE_OPTION, YES_OPTION, DRY_RUN_OPTION, KEY_OPTION, JSON_OPTION],
  run: async (context, parsed) => {
    const words = REQUEST_WORDS[context.lang];
    const key = readKey(parsed, wordsOf(context.lang).request) ?? randomUUID();
    const client = await connectSignedIn(context);
    const { answerSubmitted: tell, answerDraft: tellDraft } = await import('#tui/commands/request/tell.ts');
    const isOnline = parsed.has('--online');
    say(words.allEnd[isOnline ? 'online' : 'counter']);
    if (parsed.has('--dry-run')) return tellDraft({ key, kind: 'revocation' }, context, parsed.has('--json'));
    if (!(await confirm(context, parsed, words.revoke[isOnline ? 'online' : 'counter']))) {
      say(words.notDone);
      return EXIT.done;
    }

    if (isOnline) {
      const { makeOnline } = await import('#tui/commands/request/make-online.ts');
      return makeOnline({ key, kind: 'revocation' }, { client, context, asJson: parsed.has('--json') });
    }

    const { insist } = await import('#tui/cli/insist.ts');
    const act = (signal: AbortSignal) => client.request.submit.mutate({ key, kind: 'revocation' }, { signal });
    const submitted = await insist(act, { key, words: wordsOf(context.lang) });
    tell({ kind: 'revocation', ...submitted }, context, parsed.has('--json'));
    return EXIT.done;
  },
};
