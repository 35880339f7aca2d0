import type { Instant } from '#core/calendar/instant.ts';
import { sayMoment } from '#core/messages/dates.ts';
import type { Bilingual } from '#core/model/lang.ts';

/** What the commands on accounts say. */
const fr = {
  made: (name: string) => `Compte « ${name} » créé. Son code d’activation n’est affiché qu’une fois :`,
  renewed: (name: string) =>
    `Le compte « ${name} » n’a plus de mot de passe, et ses sessions sont closes. Son nouveau code d’activation :`,
  recovered: (name: string) => `Le compte « ${name} » est rouvert, sans mot de passe. Son code d’activation :`,
  validUntil: (at: Instant) =>
    `Il est valable jusqu’au ${sayMoment(at, 'fr')}. Il se tape à la place du mot de passe, à la première connexion.`,
  perhapsMade:
    'Le serveur n’a pas répondu : le compte est peut-être créé. Vérifiez par procuration account list, puis donnez-lui un autre code par procuration account password.',
  perhapsDone: 'Le serveur n’a pas répondu. La même commande peut être relancée sans risque.',
  locked: (name: string) => `Compte « ${name} » verrouillé ; ses sessions sont closes.`,
  lockedAlready: (name: string) => `Le compte « ${name} » était déjà verrouillé ; rien n’a changé.`,
  unlocked: (name: string) => `Compte « ${name} » déverrouillé.`,
  wasNotLocked: (name: string) => `Le compte « ${name} » n’était pas verrouillé.`,
  certified: (name: string, on: string) =>
    `Identité numérique du compte « ${name} » certifiée le ${on} ; elle permet les démarches entièrement en ligne pendant 5 ans.`,
  passwordChanged:
    'Mot de passe changé. Toutes vos sessions sont closes, celle-ci aussi. Connectez-vous de nouveau : procuration login.',
  wrongPassword: 'Le mot de passe actuel est incorrect. Recommencez.',
  none: 'Aucun compte ne correspond.',
  lockedBy: (name: string, reason: string) => `par ${name} : ${reason}`,
  missing: (option: string, role: string | undefined) =>
    `Il manque l’option ${option}${role === undefined ? '' : ` pour ce rôle (${role})`}.`,
  needless: (option: string, role: string | undefined) =>
    `L’option ${option} ne s’applique pas à ce rôle${role === undefined ? '' : ` (${role})`}.`,
  wrong: (option: string, typed: string, expected: string) =>
    `${option} : « ${typed} » n’est pas valable. Attendu : ${expected}.`,
};

const en: typeof fr = {
  made: (name) => `Account “${name}” created. Its activation code is shown only once:`,
  renewed: (name) =>
    `The account “${name}” no longer has a password, and its sessions are closed. Its new activation code:`,
  recovered: (name) => `The account “${name}” is reopened, without a password. Its activation code:`,
  validUntil: (at) => `It is valid until ${sayMoment(at, 'en')}. Type it instead of the password at the first sign-in.`,
  perhapsMade:
    'The server did not answer: the account may have been created. Check with procuration account list, then give it another code with procuration account password.',
  perhapsDone: 'The server did not answer. The same command may be run again safely.',
  locked: (name) => `Account “${name}” locked; its sessions are closed.`,
  lockedAlready: (name) => `The account “${name}” was already locked; nothing has changed.`,
  unlocked: (name) => `Account “${name}” unlocked.`,
  wasNotLocked: (name) => `The account “${name}” was not locked.`,
  certified: (name, on) =>
    `Digital identity of the account “${name}” certified on ${on}; it allows entirely online procedures for 5 years.`,
  passwordChanged:
    'Password changed. All your sessions are closed, including this one. Sign in again: procuration login.',
  wrongPassword: 'The current password is wrong. Try again.',
  none: 'No account matches.',
  lockedBy: (name, reason) => `by ${name}: ${reason}`,
  missing: (option, role) => `The option ${option} is missing${role === undefined ? '' : ` for this role (${role})`}.`,
  needless: (option, role) =>
    `The option ${option} does not apply to this role${role === undefined ? '' : ` (${role})`}.`,
  wrong: (option, typed, expected) => `${option}: “${typed}” is not valid. Expected: ${expected}.`,
};

export const ACCOUNT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
