import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

/** What the commands say of the messages to mandants. */
const fr = {
  state: { waiting: 'en attente', failed: 'non envoyé', bounced: 'revenu' },
  attempts: (count: number) => plural.fr(count, 'essai', 'essais'),
  none: 'Aucun message n’est en attente ni en échec.',
  noneFailed: 'Aucun message n’est en échec.',
  more: 'Il y en a d’autres : seuls les plus anciens sont affichés.',
  again: (count: number) => `${plural.fr(count, 'message remis', 'messages remis')} dans la file d’envoi.`,
  unknown: (typed: string) =>
    `Aucun message en échec n’a le numéro « ${typed} ». Pour les voir tous : procuration messages list --failed`,
  bounced: (count: number) =>
    `${plural.fr(count, 'message noté comme revenu', 'messages notés comme revenus')} : la mairie le voit, et l’agent du guichet quand la personne se présente.`,
  noMessage: 'Aucun message envoyé n’y correspond : rien n’est noté.',
  notAReport:
    'Ce fichier n’est pas un avis de non-remise. Il faut le message entier que le serveur de courrier a renvoyé, ou une adresse.',
};

const en: typeof fr = {
  state: { waiting: 'waiting', failed: 'not sent', bounced: 'came back' },
  attempts: (count) => plural.en(count, 'attempt', 'attempts'),
  none: 'No message waits, and none has failed.',
  noneFailed: 'No message has failed.',
  more: 'There are more: only the oldest are shown.',
  again: (count) => `${plural.en(count, 'message', 'messages')} put back into the queue.`,
  unknown: (typed) =>
    `No message that failed has the id “${typed}”. To see them all: procuration messages list --failed`,
  bounced: (count) =>
    `${plural.en(count, 'message', 'messages')} noted as returned: the town hall sees it, and so does the officer at the counter when the person comes.`,
  noMessage: 'No message that was sent matches: nothing is noted.',
  notAReport:
    'This file is no report of a failed delivery. Give the whole message that the mail server returned, or an address.',
};

export const MESSAGES_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
