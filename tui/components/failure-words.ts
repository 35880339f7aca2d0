import type { Bilingual } from '#core/model/lang.ts';
import type { Excess } from '#tui/client.ts';

/** What there was too much of. */
const EXCESS = {
  fr: {
    misses: 'Trop d’essais.',
    'look-ups': 'Trop de recherches en dehors de votre liste.',
    calls: 'Trop de demandes à la fois.',
  },
  en: {
    misses: 'Too many attempts.',
    'look-ups': 'Too many searches outside your list.',
    calls: 'Too many requests at once.',
  },
} satisfies Bilingual<{ readonly [excess in Excess]: string }>;

/** Seconds of a wait that one or two errors do not bring. */
const MANY = 4;

function isFew(seconds: number, excess: Excess): boolean {
  return excess === 'misses' && seconds < MANY;
}

/** What came instead of an answer of the server, and what to do next. */
const fr = {
  signedOut: 'Votre session a pris fin. Connectez-vous de nouveau.',
  notAllowed: 'Ce compte n’a pas accès à cette action. Connectez-vous avec un compte qui y a accès.',
  away: {
    busy: 'Le serveur est occupé. Recommencez dans un instant.',
    'no-database':
      'Le serveur répond, mais n’atteint pas sa base de données. Recommencez dans un instant ; si cela persiste, prévenez l’administrateur.',
    'no-answer': 'Le serveur ne répond pas. Vérifiez le réseau, puis recommencez.',
    'given-up':
      'L’attente est abandonnée : l’acte a peut-être été enregistré. Recommencé à l’identique, il ne l’est pas deux fois.',
    certificate:
      'Le certificat du serveur n’est pas reconnu par ce poste. Vérifiez l’adresse ; si vous utilisez votre propre autorité de certification, donnez son fichier par NODE_EXTRA_CA_CERTS.',
  },
  badInput: 'Le serveur n’a pas compris la demande. Vérifiez votre saisie, puis recommencez.',
  tooOften: (seconds: number, excess: Excess = 'misses') => {
    const wait = `Recommencez dans ${seconds} ${seconds === 1 ? 'seconde' : 'secondes'}.`;
    return isFew(seconds, excess) ? wait : `${EXCESS.fr[excess]} ${wait}`;
  },
  waited: 'Le délai est écoulé : vous pouvez recommencer.',
  bug: (id: string | undefined) =>
    id
      ? `Une erreur s’est produite dans le programme (n° ${id}). Recommencez ; si elle persiste, donnez ce numéro à l’assistance.`
      : 'Une erreur s’est produite dans le programme. Recommencez ; si elle persiste, appelez l’assistance.',
  tryingAgain: (attempts: number) =>
    `Connexion perdue, nouvel essai (${attempts}). Rien n’est confirmé pour le moment.`,
};

const en: typeof fr = {
  signedOut: 'Your session has ended. Sign in again.',
  notAllowed: 'This account may not do that. Sign in with an account that may.',
  away: {
    busy: 'The server is busy. Try again in a moment.',
    'no-database':
      'The server answers, but cannot reach its database. Try again in a moment; if it persists, tell the administrator.',
    'no-answer': 'The server does not answer. Check the network, then try again.',
    'given-up':
      'You stopped waiting: the act may have been recorded. Done again just the same, it is not recorded twice.',
    certificate:
      'This terminal does not trust the server’s certificate. Check the address; if you use your own certificate authority, give its file in NODE_EXTRA_CA_CERTS.',
  },
  badInput: 'The server did not understand the request. Check what you typed, then try again.',
  tooOften: (seconds, excess = 'misses') => {
    const wait = `Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
    return isFew(seconds, excess) ? wait : `${EXCESS.en[excess]} ${wait}`;
  },
  waited: 'The wait is over: you may try again.',
  bug: (id) =>
    id
      ? `The program met an error (no. ${id}). Try again; if it persists, give this number to support.`
      : 'The program met an error. Try again; if it persists, call support.',
  tryingAgain: (attempts) => `Connection lost, trying again (${attempts}). Nothing is confirmed yet.`,
};

export const FAILURE_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
