import { randomUUID } from 'node:crypto';
import { EXIT } from '#core/model/exit-code.ts';
import type { Client } from '#tui/answers.ts';
import type { Command, CommandContext } from '#tui/cli/command.ts';
import { readKey } from '#tui/cli/read-option.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { tellUndo } from '#tui/cli/tell-undo.ts';
import { SUBMIT_OPTIONS } from '#tui/commands/request/options.ts';
import { previewRefusals } from '#tui/commands/request/preview-request.ts';
import { type RequestedAct, readOptions } from '#tui/commands/request/read-options.ts';
import type { Submission } from '#tui/commands/request/submission.ts';
import { REQUEST_WORDS } from '#tui/commands/request/words.ts';

export const requestSubmitCommand: Command = {
  name: 'request submit',
  summary: {
    fr: 'demander une procuration, ou la résiliation de toutes les siennes : donne une référence à présenter (électeurs)',
    en: 'ask for a procuration, or for the revocation of all your own: gives a reference to present (electors)',
  },
  examples: [
    'request submit --mandataire-nne 123456789 --mandataire-born 1980-05-31 --election municipales',
    'request submit --mandataire-nne 123456789 --mandataire-born 1980-05-31 --election municipales --rounds 2',
    'request submit --mandataire-last-name Lévy --mandataire-first-names "Anne Marie" --mandataire-sex F \\\n' +
      '      --mandataire-born 1980-05-31 --mandataire-commune 59172 --until 2027-06-30',
    'request submit --mandataire-nne 123456789 --mandataire-born 1980-05-31 --election municipales --online',
    'request submit --mandataire-nne 123456789 --mandataire-born 1980-05-31 --until 2027-06-30 --dry-run',
  ],
  options: SUBMIT_OPTIONS,
  run: async (context, parsed) => {
    const asked = readOptions(parsed, REQUEST_WORDS[context.lang]);
    const key = readKey(parsed, context.lang) ?? randomUUID();
    const client = await connectSignedIn(context);
    const submission = await complete(asked, { client, key, context });

    const { answerSubmitted, answerDraft } = await import('#tui/commands/request/answer-request.ts');
    const { answerOpenings } = await import('#tui/commands/request/answer-openings.ts');
    if (parsed.has('--dry-run')) {
      const refusals = await previewRefusals(submission, client, parsed.has('--online'));
      return answerDraft(submission, refusals, { lang: context.lang, asJson: parsed.has('--json') });
    }

    if (parsed.has('--online')) {
      const { establishOnline } = await import('#tui/commands/request/establish-online.ts');
      return establishOnline(submission, { client, context, asJson: parsed.has('--json') });
    }

    const submitted = await sendUntilAnswered((_, options) => client.request.submit.mutate(submission, options), {
      lang: context.lang,
      key,
    });
    answerSubmitted({ kind: asked.kind, ...submitted }, context, parsed.has('--json'));
    // The request is made, whatever becomes of this question.
    if (!parsed.has('--json')) await answerOpenings(client, context).catch(() => undefined);
    tellUndo(context, parsed, ['request', 'withdraw', submitted.reference]);
    return EXIT.done;
  },
};

type SubmitContext = { readonly client: Client; readonly key: string; readonly context: CommandContext };

async function complete(asked: RequestedAct, { client, key, context }: SubmitContext): Promise<Submission> {
  const { email } = asked;
  const { lang } = context;
  if (asked.kind === 'revocation') return { key, kind: 'revocation', email, lang };
  const { findValidity } = await import('#tui/commands/request/find-validity.ts');
  const validity = await findValidity(client, asked.when, lang);
  return { key, kind: 'procuration', mandataire: asked.mandataire, validity, link: asked.link, email, lang };
}
