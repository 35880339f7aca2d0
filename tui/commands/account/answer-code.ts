import type { Instant } from '#core/calendar/instant.ts';
import { type ActivationCode, showActivationCode } from '#core/text/activation-code.ts';
import type { CommandContext } from '#tui/cli/command.ts';
import { answer, answerJson, answerLarge, inform } from '#tui/cli/output.ts';
import { ACCOUNT_WORDS } from '#tui/commands/account/words.ts';

type IssuedCode = { readonly name: string; readonly code: ActivationCode; readonly codeExpiresAt: Instant };
type Presentation = { readonly heading: string; readonly asJson: boolean };

/** The code alone on the standard output; its heading and its last hour go to the standard error. */
export function answerCode(
  issued: IssuedCode,
  { lang, settings }: CommandContext,
  { heading, asJson }: Presentation,
): void {
  const { name, codeExpiresAt } = issued;
  const code = showActivationCode(issued.code);
  if (asJson) {
    answerJson('account-code/1', { name, code, codeExpiresAt });
    return;
  }
  inform(heading);
  answerLarge(code, settings.isPlain);
  inform(ACCOUNT_WORDS[lang].validUntil(codeExpiresAt));
}

type AccountState = { readonly name: string; readonly state: string; readonly isChanged: boolean };

export function answerState(
  account: AccountState,
  { sentence, asJson }: { readonly sentence: string; readonly asJson: boolean },
): void {
  if (asJson) answerJson('account-state/1', account);
  else answer(sentence);
}
