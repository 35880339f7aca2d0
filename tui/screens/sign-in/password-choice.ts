import type { Failure } from '#tui/client.ts';
import { type Form, fieldOf, formOf, moved } from '#tui/forms/form.ts';
import { signsOf } from '#tui/terminal/press.ts';

/** The one-time code was right: a password is chosen, typed twice. */
export type PasswordChoice = {
  readonly code: string;
  readonly form: Form<'password' | 'passwordAgain'>;
  readonly fault: 'short' | 'differ' | undefined;
};

/** Signs that a new password has at least, as the server asks for. */
const SHORTEST = 12;

export function passwordChoiceOf(code: string, fault?: PasswordChoice['fault']): PasswordChoice {
  return { code, form: formOf(['password', 'passwordAgain']), fault };
}

/** Whether the server said that what was typed is the account's one-time code. */
export function isCodeRight(failure: Failure): boolean {
  return failure.kind === 'refused' && failure.refusals.some(({ code }) => code === 'account-not-activated');
}

/** The choice after Enter: the other field, or a fault; undefined when both are alike and long enough. */
export function afterEnter(choice: PasswordChoice): PasswordChoice | undefined {
  const { form, code } = choice;
  const password = chosenPassword(choice);
  if (signsOf(password).length < SHORTEST) return passwordChoiceOf(code, 'short');
  if (form.focus === 'password') return { ...choice, form: moved(form, 1) };
  return fieldOf(form, 'passwordAgain').text === password ? undefined : passwordChoiceOf(code, 'differ');
}

export function chosenPassword({ form }: PasswordChoice): string {
  return fieldOf(form, 'password').text;
}
