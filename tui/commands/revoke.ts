import { randomUUID } from 'node:crypto';
import { EXIT } from '#core/model/exit-code.ts';
import type { Command } from '#tui/cli/command.ts';
import { DRY_RUN_OPTION, JSON_OPTION, KEY_OPTION, YES_OPTION } from '#tui/cli/options.ts';
import { inform } from '#tui/cli/output.ts';
import { confirm } from '#tui/cli/prompt.ts';
import { readKey } from '#tui/cli/read-option.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { ONLINE_OPTION } from '#tui/commands/request/options.ts';
import { previewRefusals } from '#tui/commands/request/preview-request.ts';
import { REQUEST_WORDS } from '#tui/commands/request/words.ts';

/** revokes all procurations of the mandant, by the same steps as a request. */
export const revokeCommand: Command = {
  name: 'revoke',
  summary: {
    fr: 'demander la résiliation de toutes ses procurations : donne une référence à présenter (électeurs)',
    en: 'ask for the revocation of all your procurations: gives a reference to present (electors)',
  },
  examples: ['revoke', 'revoke --yes --json', 'revoke --online'],
  options: [ONLINE_OPTION, YES_OPTION, DRY_RUN_OPTION, KEY_OPTION, JSON_OPTION],
  run: async (context, parsed) => {
    const words = REQUEST_WORDS[context.lang];
    const key = readKey(parsed, context.lang) ?? randomUUID();
    const client = await connectSignedIn(context);
    const { answerSubmitted, answerDraft } = await import('#tui/commands/request/answer-request.ts');
    const isOnline = parsed.has('--online');
    const way = isOnline ? 'online' : 'counter';
    if (parsed.has('--dry-run')) {
      const submission = { key, kind: 'revocation' } as const;
      const refusals = await previewRefusals(submission, client, isOnline);
      inform(words.allEnd[way]);
      return answerDraft(submission, refusals, { lang: context.lang, asJson: parsed.has('--json') });
    }
    if (!(await confirm(context, parsed, { facts: [words.allEnd[way]], question: words.revoke[way] }))) {
      inform(words.notDone);
      return EXIT.done;
    }

    if (isOnline) {
      const { establishOnline } = await import('#tui/commands/request/establish-online.ts');
      return establishOnline({ key, kind: 'revocation' }, { client, context, asJson: parsed.has('--json') });
    }

    const submitted = await sendUntilAnswered(
      (_, options) => client.request.submit.mutate({ key, kind: 'revocation' }, options),
      { lang: context.lang, key },
    );
    answerSubmitted({ kind: 'revocation', ...submitted }, context, parsed.has('--json'));
    return EXIT.done;
  },
};
