import { sayDay } from '#core/messages/dates.ts';
import { WORDS } from '#core/messages/words.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { Client, Established } from '#tui/answers.ts';
import type { CommandContext } from '#tui/cli/command.ts';
import { refusalData, sayRefusal } from '#tui/cli/failure.ts';
import { answer, answerJson } from '#tui/cli/output.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import type { Submission } from '#tui/commands/request/submission.ts';
import { roundLine } from '#tui/commands/request/tell.ts';
import { REQUEST_WORDS } from '#tui/commands/request/words.ts';

type OnlineAct = { readonly client: Client; readonly context: CommandContext; readonly asJson: boolean };
type OnlineOutcome = Established & { readonly kind: Submission['kind'] };

/** sends what is to be made with no counter, and tells what it is worth; an act that control rejected is a no. */
export async function makeOnline(submission: Submission, { client, context, asJson }: OnlineAct): Promise<number> {
  const { key, kind } = submission;
  const established = await sendUntilAnswered(
    (_, options) => client.request.establishOnline.mutate(submission, options),
    { lang: context.lang, key },
  );
  const made = { kind, ...established };
  if (asJson) answerData(made, context);
  else answerText(made, context);
  return made.status === 'rejected' ? EXIT.refused : EXIT.done;
}

function answerData(made: OnlineOutcome, { lang }: CommandContext): void {
  const { kind, status, reference, procuration, revocation, at, rounds, until } = made;
  const reasons = made.reasons.map((reason) => refusalData(reason, lang));
  const warnings = made.warnings.map((warning) => refusalData(warning, lang));
  answerJson('online-act/1', {
    ...{ kind, status, reference, procuration, revocation },
    ...{ at, rounds, until, reasons, warnings },
  });
}

function answerText(
  { kind, status, reference, rounds, until, reasons, warnings }: OnlineOutcome,
  { lang }: CommandContext,
): void {
  const words = REQUEST_WORDS[lang];
  answer(kind === 'revocation' ? `${WORDS[lang].about.revoked}.` : words.made(WORDS[lang].status[status]));
  for (const reason of reasons) answer(`  ${sayRefusal(reason, lang)}`);
  if (reference !== undefined) answer(words.numbered(reference));
  if (until !== undefined) answer(words.until(sayDay(until, lang)));
  for (const round of rounds) answer(`  ${roundLine(round, lang)}`);
  for (const warning of warnings) answer(`  ${sayRefusal(warning, lang)}`);
}
