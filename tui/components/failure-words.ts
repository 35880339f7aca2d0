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
    'look-ups': 'Too many look-ups outside your list.',
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
  signedOut: 'Votre session a pris fin. Identifiez-vous de nouveau.',
  notAllowed: 'Ce compte n’a pas accès à cela. Identifiez-vous avec un compte qui l’a.',
  away: {
    busy: 'Le serveur est occupé. Recommencez dans un instant.',
    'no-database':
      'Le serveur répond, mais n’atteint pas sa base de données. Recommencez dans un instant ; si cela dure, prévenez l’administrateur.',
    'no-answer': 'Le serveur ne répond pas. Vérifiez le réseau, puis recommencez.',
    certificate:
      'Le certificat du serveur n’est pas reconnu par ce poste. Vérifiez l’adresse ; si l’autorité est la vôtre, donnez son fichier par NODE_EXTRA_CA_CERTS.',
  },
  badInput: 'Le serveur n’a pas compris. Vérifiez ce que vous avez tapé, puis recommencez.',
  tooOften: (seconds: number, excess: Excess = 'misses') => {
    const wait = `Recommencez dans ${seconds} ${seconds === 1 ? 'seconde' : 'secondes'}.`;
    return isFew(seconds, excess) ? wait : `${EXCESS.fr[excess]} ${wait}`;
  },
  waited: 'L’attente est finie, vous pouvez recommencer.',
  bug: (id: string | undefined) =>
    `Le programme s’est trompé${id ? ` (${id})` : ''}. Recommencez ; si cela persiste, donnez ce numéro à l’assistance.`,
  tryingAgain: (attempts: number) =>
    `Connexion perdue, nouvel essai (${attempts}). Rien n’est confirmé pour le moment.`,
};

const en: typeof fr = {
  signedOut: 'Your session has ended. Sign in again.',
  notAllowed: 'This account has no access to that. Sign in with one that has.',
  away: {
    busy: 'The server is busy. Do it again in a moment.',
    'no-database':
      'The server answers, but cannot reach its database. Do it again in a moment; if this lasts, tell the administrator.',
    'no-answer': 'The server does not answer. Check the network, then do it again.',
    certificate:
      'This machine does not trust the certificate of the server. Check the address; if the authority is yours, give its file by NODE_EXTRA_CA_CERTS.',
  },
  badInput: 'The server did not understand. Check what you typed, then do it again.',
  tooOften: (seconds, excess = 'misses') => {
    const wait = `Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
    return isFew(seconds, excess) ? wait : `${EXCESS.en[excess]} ${wait}`;
  },
  waited: 'The wait is over: you may try again.',
  bug: (id) =>
    `The program made a mistake${id ? ` (${id})` : ''}. Try again; if it lasts, give this number to support.`,
  tryingAgain: (attempts) => `Connection lost, trying again (${attempts}). Nothing is confirmed yet.`,
};

export const FAILURE_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
