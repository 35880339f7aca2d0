import { fieldBindings } from '#tui/forms/bindings.ts';
import { fieldOf, textOf } from '#tui/forms/form.ts';
import { type Bindings, hidden, type LabelledRow } from '#tui/keys/binding.ts';
import { GIVE_UP, HELP, OTHER_LANGUAGE, QUIT, START_OVER } from '#tui/keys/common.ts';
import { afterEnter, chosenPassword, type PasswordChoice } from '#tui/screens/sign-in/password-choice.ts';
import { type Credentials, START, type State } from '#tui/screens/sign-in/state.ts';

const ENTER = { keys: ['enter'], label: { fr: 'se connecter', en: 'sign in' } } as const satisfies LabelledRow;

/** What a try leaves behind once something else is typed. */
export const UNTRIED = { failure: undefined, isWaiting: false } as const;

export function signInBindings(state: State): Bindings<State> {
  const { form, choosing, pending } = state;
  if (pending) return [{ ...GIVE_UP, enabled: true, run: () => ({ ...state, pending: undefined }) }];
  return [
    { ...ENTER, enabled: true, run: () => (choosing ? chosen(state, choosing) : entered(state)) },
    OTHER_LANGUAGE,
    QUIT,
    HELP,
    ...(choosing
      ? fieldBindings(choosing.form, (next) => withChoice(state, { ...choosing, form: next }))
      : fieldBindings(form, (next) => ({ ...state, form: next }))),
    hidden({
      ...START_OVER,
      enabled: true,
      run: () => ({ ...state, ...UNTRIED, form: START.form, choosing: undefined }),
    }),
  ];
}

/** A wait for another try goes on whatever is typed. */
export function withChoice(state: State, choosing: PasswordChoice): State {
  return { ...state, choosing, failure: state.isWaiting ? state.failure : undefined };
}

function chosen(state: State, choosing: PasswordChoice): State {
  const after = afterEnter(choosing);
  if (after) return withChoice(state, after);
  if (state.isWaiting) return state;
  return sending(state, {
    name: textOf(state.form, 'name'),
    password: chosenPassword(choosing),
    code: choosing.code,
  });
}

function entered(state: State): State {
  const { form, isWaiting } = state;
  if (isWaiting) return state;
  const [name, password] = [textOf(form, 'name'), fieldOf(form, 'password').text];
  if (name === '') return { ...state, form: { ...form, focus: 'name' } };
  if (password === '') return { ...state, form: { ...form, focus: 'password' } };
  return sending(state, { name, password });
}

function sending(state: State, call: Credentials): State {
  return { ...state, pending: { call, attempts: 0 }, failure: undefined };
}
