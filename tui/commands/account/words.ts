import type { Instant } from '#core/calendar/instant.ts';
import { sayMoment } from '#core/messages/dates.ts';
import type { Lang } from '#core/model/lang.ts';

/** What the commands on accounts say. */
type AccountWords = {
  readonly made: (name: string) => string;
  readonly renewed: (name: string) => string;
  readonly recovered: (name: string) => string;
  readonly validUntil: (at: Instant) => string;
  readonly perhapsMade: string;
  readonly perhapsDone: string;
  readonly locked: (name: string) => string;
  readonly lockedAlready: (name: string) => string;
  readonly unlocked: (name: string) => string;
  readonly wasNotLocked: (name: string) => string;
  readonly certified: (name: string, on: string) => string;
  readonly passwordChanged: string;
  readonly wrongPassword: string;
  readonly none: string;
  readonly lockedBy: (name: string, reason: string) => string;
  readonly missing: (option: string, role: string) => string;
  readonly needless: (option: string, role: string) => string;
  readonly wrong: (option: string, typed: string) => string;
};

export const ACCOUNT_WORDS: { readonly [lang in Lang]: AccountWords } = {
  fr: {
    made: (name) => `Compte « ${name} » créé. Son code d’activation n’est montré qu’une fois :`,
    renewed: (name) =>
      `Le compte « ${name} » n’a plus de mot de passe, et ses sessions sont closes. Son nouveau code :`,
    recovered: (name) => `Le compte « ${name} » est rouvert, sans mot de passe. Son code d’activation :`,
    validUntil: (at) =>
      `Il vaut jusqu’au ${sayMoment(at, 'fr')}. À taper à la place du mot de passe, à la première connexion.`,
    perhapsMade:
      'Le serveur n’a pas répondu : le compte est peut-être créé. Le voir par account list, puis lui donner un autre code par account password.',
    perhapsDone: 'Le serveur n’a pas répondu. La même commande peut être relancée sans risque.',
    locked: (name) => `Compte « ${name} » verrouillé ; ses sessions sont closes.`,
    lockedAlready: (name) => `Le compte « ${name} » était déjà verrouillé ; rien n’a changé.`,
    unlocked: (name) => `Compte « ${name} » déverrouillé.`,
    wasNotLocked: (name) => `Le compte « ${name} » n’était pas verrouillé.`,
    certified: (name, on) =>
      `Identité numérique du compte « ${name} » certifiée le ${on} ; elle ouvre la voie entièrement en ligne pendant 5 ans.`,
    passwordChanged: 'Mot de passe changé. Toutes vos sessions sont closes, celle-ci aussi : procuration login.',
    wrongPassword: 'Le mot de passe actuel est incorrect. Recommencez.',
    none: 'Aucun compte.',
    lockedBy: (name, reason) => `par ${name} : ${reason}`,
    missing: (option, role) => `Il manque ${option} (${role}).`,
    needless: (option, role) => `${option} ne va pas avec ce rôle (${role}).`,
    wrong: (option, typed) => `${option} : « ${typed} » ne convient pas.`,
  },
  en: {
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
  },
};
