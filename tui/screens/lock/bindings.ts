import { fieldOf, moved, textOf, withField } from '#tui/forms/form.ts';
import { type Bindings, hidden, type LabelledRow } from '#tui/keys/binding.ts';
import { BACK, GIVE_UP, HELP, LEAVE } from '#tui/keys/common.ts';
import { type Lock, type Lockable, lockFor, type Unlocking } from '#tui/screens/lock/state.ts';
import { EMPTY } from '#tui/terminal/edit.ts';

/** Locks the screen, from any step. */
export const LOCK = {
  keys: ['ctrl+k'],
  label: { fr: 'verrou', en: 'lock' },
  help: {
    text: {
      fr: 'verrouiller (automatique après 10 minutes sans frappe)',
      en: 'lock (automatic after 10 minutes without a key)',
    },
  },
} as const satisfies LabelledRow;
const OPEN = { keys: ['enter'], label: { fr: 'déverrouiller', en: 'unlock' } } as const satisfies LabelledRow;
const OTHER_NAME = {
  keys: ['tab'],
  aliases: ['back-tab', 'up', 'down'],
  label: { fr: 'nom du président du bureau', en: 'name of the presiding officer' },
} as const satisfies LabelledRow;

/** Who may open a locked screen: the account that signed in, and at a station its presiding officer. */
export type Openers = 'own-account' | 'presiding-officer-too';

/** The password and Enter; the presiding officer changes the name first. */
export function lockBindings<State extends Lockable>(state: State, lock: Lock, openers: Openers): Bindings<State> {
  const at = (next: Lock) => ({ ...state, lock: next });
  const startOver = () => at(lockFor(state.accountName));
  const otherName = { ...OTHER_NAME, enabled: true, run: () => at({ ...lock, form: moved(lock.form, 1) }) } as const;
  if (lock.pending) {
    const { attempts } = lock.pending;
    return [{ ...GIVE_UP, enabled: true, run: () => (attempts > 0 ? startOver() : state) }];
  }
  return [
    { ...OPEN, enabled: true, run: () => at(entered(lock)) },
    ...(openers === 'own-account' ? [] : [otherName]),
    LEAVE,
    HELP,
    hidden({ ...BACK, enabled: true, run: startOver }),
  ];
}

/** The password is sent once, and typed again when it is wrong. */
function entered(lock: Lock): Lock {
  const { form } = lock;
  if (form.focus === 'name') return { ...lock, form: moved(form, 1) };
  const call: Unlocking = { name: textOf(form, 'name'), password: fieldOf(form, 'password').text };
  if (call.name === '' || call.password === '') return lock;
  return { form: withField(form, 'password', EMPTY), pending: { call, attempts: 0 }, notice: undefined };
}
