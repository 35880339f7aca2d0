import type { Instant } from '#core/calendar/instant.ts';
import { type ActivationCode, showActivationCode } from '#core/text/activation-code.ts';
import type { CommandContext } from '#tui/cli/command.ts';
import { answer, answerJson, answerLarge, say } from '#tui/cli/output.ts';
import { ACCOUNT_WORDS } from '#tui/commands/account/words.ts';

type IssuedCode = { readonly name: string; readonly code: ActivationCode; readonly codeExpiresAt: Instant };
type Presentation = { readonly heading: string; readonly asJson: boolean };

/** The code on the standard output, alone: what it is stands beside it. */
export function answerCode(
  told: IssuedCode,
  { lang, settings }: CommandContext,
  { heading, asJson }: Presentation,
): void {
  const { name, codeExpiresAt } = told;
  const code = showActivationCode(told.code);
  if (asJson) {
    answerJson('account-code/1', { name, code, codeExpiresAt });
    return;
  }
  say(heading);
  answerLarge(code, settings.isPlain);
  say(ACCOUNT_WORDS[lang].validUntil(codeExpiresAt));
}

type State = { readonly name: string; readonly state: string; readonly isChanged: boolean };

export function answerState(
  its: State,
  { sentence, asJson }: { readonly sentence: string; readonly asJson: boolean },
): void {
  if (asJson) answerJson('account-state/1', its);
  else answer(sentence);
}
