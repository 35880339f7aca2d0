import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  vote: 'Vote',
  notVoted: 'n’a pas voté',
  votedAt: {
    proxy: (time: string) => `a voté par procuration à ${time}`,
    'in-person': (time: string) => `a voté en personne à ${time}`,
    remote: () => 'a voté à distance',
  },
  by: (mandataire: string) => `par ${mandataire}`,
  corrected: (time: string, reason: string) => `émargement de ${time} rectifié : ${reason}`,
  gives: (count: number) => (count > 1 ? 'Mandataires' : 'Mandataire'),
  givesNothing: 'aucune procuration pour ce tour',
  holds: (count: number) => (count > 1 ? 'Mandants' : 'Mandant'),
  also: (places: string) => `Vote aussi : ${places}`,
  alsoHere: (mandant: string) => `ici pour ${mandant}`,
  alsoThere: (commune: string, station: number, count: number) =>
    `${commune}, bureau ${station} (${plural.fr(count, 'procuration', 'procurations')})`,
  homonym: 'Homonyme : une autre personne de ce nom figure sur cette liste.',
  family: (named: readonly string[], count: number) =>
    `Même nom sur la liste : ${named.join(', ')}${count > named.length ? ` et ${plural.fr(count - named.length, 'autre', 'autres')}` : ''}. Comparez la date de naissance.`,
  confirmProxy: (mandataire: string, mandant: string) =>
    `${mandataire} vote pour ${mandant}. Entrée enregistre le vote.`,
  confirmInPerson: (mandant: string) => `${mandant} vote en personne. Entrée enregistre le vote.`,
  confirmEnvelope: (elector: string) =>
    `Enveloppe d’une personne détenue : ${elector} vote par correspondance. Entrée enregistre le vote.`,
  correctionDone: 'L’émargement est rectifié. La personne peut voter.',
  holdsOnly:
    'Cette personne n’a donné aucune procuration ; elle en détient. Entrée ouvre la fiche du mandant choisi, puis P enregistre le vote.',
  noProcuration: 'Cette personne n’a donné aucune procuration pour ce tour. Elle peut voter elle-même (M).',
  stray: 'Une fiche est ouverte : la saisie ou la lecture n’a pas été prise en compte. Échap revient à la recherche.',
  notAlone: 'Seul le président du bureau rectifie un émargement, depuis son propre compte.',
  unknownOutcome:
    'Le serveur n’a pas répondu. Le vote est peut-être enregistré, peut-être pas. Recommencez : il ne le sera pas deux fois.',
  orderNumber: 'Numéro d’ordre',
  askBorn: (name: string) => `Homonyme. Tapez la date de naissance lue sur la pièce de ${name}.`,
  askNumber: (name: string) =>
    `Homonyme né le même jour. Tapez le numéro d’ordre inscrit sur la carte électorale de ${name}.`,
  wrongBorn: 'Ce n’est pas la date de naissance de cette personne. Vérifiez la pièce, ou choisissez l’autre homonyme.',
  wrongNumber: 'Ce n’est pas le numéro de cette personne. Vérifiez la carte, ou choisissez l’autre homonyme.',
  noSuchDay: 'Ce n’est pas une date. Tapez-la ainsi : 31/12/1980.',
};

const en: typeof fr = {
  vote: 'Vote',
  notVoted: 'has not voted',
  votedAt: {
    proxy: (time) => `voted by proxy at ${time}`,
    'in-person': (time) => `voted in person at ${time}`,
    remote: () => 'voted remotely',
  },
  by: (mandataire) => `by ${mandataire}`,
  corrected: (time, reason) => `mark of ${time} corrected: ${reason}`,
  gives: (count) => (count > 1 ? 'Mandataires' : 'Mandataire'),
  givesNothing: 'no procuration for this round',
  holds: (count) => (count > 1 ? 'Mandants' : 'Mandant'),
  also: (places) => `Also votes: ${places}`,
  alsoHere: (mandant) => `here for ${mandant}`,
  alsoThere: (commune, station, count) =>
    `${commune}, station ${station} (${plural.en(count, 'procuration', 'procurations')})`,
  homonym: 'Namesake: another person of that name is on this list.',
  family: (named, count) =>
    `Same name on the list: ${named.join(', ')}${count > named.length ? ` and ${plural.en(count - named.length, 'other', 'others')}` : ''}. Compare the date of birth.`,
  confirmProxy: (mandataire, mandant) => `${mandataire} votes for ${mandant}. Enter records the vote.`,
  confirmInPerson: (mandant) => `${mandant} votes in person. Enter records the vote.`,
  confirmEnvelope: (elector) => `Envelope from a person in prison: ${elector} votes by post. Enter records the vote.`,
  correctionDone: 'The mark is corrected. The person may vote.',
  holdsOnly:
    'This person has given no procuration but holds some. Enter opens the chosen mandant’s card, then P records the vote.',
  noProcuration: 'This person has given no procuration for this round. They may vote in person (M).',
  stray: 'A card is open: what was just typed or scanned was ignored. Esc goes back to the search.',
  notAlone: 'Only the presiding officer may correct a mark, from their own account.',
  unknownOutcome:
    'The server did not answer. The vote may or may not be recorded. Try again: it will not be recorded twice.',
  orderNumber: 'Number on the list',
  askBorn: (name) => `Namesake. Type the date of birth on the document of ${name}.`,
  askNumber: (name) => `Namesake born on the same day. Type the number printed on the elector’s card of ${name}.`,
  wrongBorn: 'This is not that person’s date of birth. Check the document, or choose the other person of that name.',
  wrongNumber: 'This is not that person’s number. Check the card, or choose the other person of that name.',
  noSuchDay: 'This is not a date. Type it like this: 31/12/1980.',
};

export const CARD_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
