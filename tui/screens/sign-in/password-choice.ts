import type { Failure } from '#tui/client.ts';
import { type Edit, EMPTY, edit } from '#tui/terminal/edit.ts';
import { isKey, type Press, signsOf } from '#tui/terminal/press.ts';

/** The one-time code was right: a password is chosen, typed twice. */
export type PasswordChoice = {
  readonly code: string;
  readonly focus: 'password' | 'again';
  readonly password: Edit;
  readonly again: Edit;
  readonly fault: 'short' | 'differ' | undefined;
};

/** Signs that a new password has at least, as the server asks for. */
const SHORTEST = 12;
const LONGEST = 200;

export function startPasswordChoice(code: string): PasswordChoice {
  return { code, focus: 'password', password: EMPTY, again: EMPTY, fault: undefined };
}

/** Whether the server said that what was typed is the account's one-time code. */
export function isCodeRight(failure: Failure): boolean {
  return failure.kind === 'refused' && failure.refusals.some(({ code }) => code === 'account-not-activated');
}

/** What a press makes of the choice; `chosen` once both are alike and long enough. */
export function choose(
  choosing: PasswordChoice,
  press: Press,
): { readonly choosing: PasswordChoice; readonly chosen?: string } {
  if (isKey(press, 'tab', 'back-tab', 'up', 'down')) {
    return { choosing: { ...choosing, focus: choosing.focus === 'password' ? 'again' : 'password' } };
  }
  if (isKey(press, 'enter')) return entered(choosing);

  const { focus } = choosing;
  const field = edit(choosing[focus], press, LONGEST);
  return { choosing: field === choosing[focus] ? choosing : { ...choosing, [focus]: field, fault: undefined } };
}

function entered(choosing: PasswordChoice): { readonly choosing: PasswordChoice; readonly chosen?: string } {
  const { focus, password, again, code } = choosing;
  if (signsOf(password.text).length < SHORTEST) return { choosing: { ...startPasswordChoice(code), fault: 'short' } };
  if (focus === 'password') return { choosing: { ...choosing, focus: 'again' } };
  if (again.text !== password.text) return { choosing: { ...startPasswordChoice(code), fault: 'differ' } };
  return { choosing, chosen: password.text };
}
