import type { Instant } from '#core/calendar/instant.ts';
import { sayMoment } from '#core/messages/dates.ts';
import type { Bilingual } from '#core/model/lang.ts';

/** What the commands on accounts say. */
const fr = {
  made: (name: string) => `Compte « ${name} » créé. Son code d’activation n’est montré qu’une fois :`,
  renewed: (name: string) =>
    `Le compte « ${name} » n’a plus de mot de passe, et ses sessions sont closes. Son nouveau code :`,
  recovered: (name: string) => `Le compte « ${name} » est rouvert, sans mot de passe. Son code d’activation :`,
  validUntil: (at: Instant) =>
    `Il vaut jusqu’au ${sayMoment(at, 'fr')}. À taper à la place du mot de passe, à la première connexion.`,
  perhapsMade:
    'Le serveur n’a pas répondu : le compte est peut-être créé. Le voir par account list, puis lui donner un autre code par account password.',
  perhapsDone: 'Le serveur n’a pas répondu. La même commande peut être relancée sans risque.',
  locked: (name: string) => `Compte « ${name} » verrouillé ; ses sessions sont closes.`,
  lockedAlready: (name: string) => `Le compte « ${name} » était déjà verrouillé ; rien n’a changé.`,
  unlocked: (name: string) => `Compte « ${name} » déverrouillé.`,
  wasNotLocked: (name: string) => `Le compte « ${name} » n’était pas verrouillé.`,
  certified: (name: string, on: string) =>
    `Identité numérique du compte « ${name} » certifiée le ${on} ; elle ouvre la voie entièrement en ligne pendant 5 ans.`,
  passwordChanged: 'Mot de passe changé. Toutes vos sessions sont closes, celle-ci aussi : procuration login.',
  wrongPassword: 'Le mot de passe actuel est incorrect. Recommencez.',
  none: 'Aucun compte.',
  lockedBy: (name: string, reason: string) => `par ${name} : ${reason}`,
  missing: (option: string, role: string) => `Il manque ${option} (${role}).`,
  needless: (option: string, role: string) => `${option} ne va pas avec ce rôle (${role}).`,
  wrong: (option: string, typed: string) => `${option} : « ${typed} » ne convient pas.`,
};

const en: typeof fr = {
  made: (name) => `Account “${name}” made. Its activation code is shown only once:`,
  renewed: (name) => `The account “${name}” has no password any more, and its sessions are closed. Its new code:`,
  recovered: (name) => `The account “${name}” is open again, without a password. Its activation code:`,
  validUntil: (at) =>
    `It is valid until ${sayMoment(at, 'en')}. To be typed instead of the password, at the first sign-in.`,
  perhapsMade:
    'The server did not answer: the account may have been made. See it with account list, then give it another code with account password.',
  perhapsDone: 'The server did not answer. The same command may be run again safely.',
  locked: (name) => `Account “${name}” locked; its sessions are closed.`,
  lockedAlready: (name) => `The account “${name}” was locked already; nothing has changed.`,
  unlocked: (name) => `Account “${name}” unlocked.`,
  wasNotLocked: (name) => `The account “${name}” was not locked.`,
  certified: (name, on) =>
    `Digital identity of the account “${name}” certified on ${on}; it opens the wholly online way for 5 years.`,
  passwordChanged: 'Password changed. All your sessions are closed, this one too: procuration login.',
  wrongPassword: 'The current password is wrong. Try again.',
  none: 'No account.',
  lockedBy: (name, reason) => `by ${name}: ${reason}`,
  missing: (option, role) => `${option} is missing (${role}).`,
  needless: (option, role) => `${option} does not go with this role (${role}).`,
  wrong: (option, typed) => `${option}: “${typed}” will not do.`,
};

export const ACCOUNT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
