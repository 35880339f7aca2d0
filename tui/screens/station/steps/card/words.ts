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
  corrected: (time: string, reason: string) => `marque de ${time} corrigée : ${reason}`,
  gives: 'A donné à',
  givesNothing: 'aucune procuration pour ce tour',
  holds: 'Vote pour',
  also: (places: string) => `Vote aussi : ${places}`,
  alsoHere: (mandant: string) => `ici pour ${mandant}`,
  alsoThere: (commune: string, station: number, count: number) =>
    `${commune}, bureau ${station} (${count === 1 ? 'une procuration' : `${count} procurations`})`,
  homonym: 'Homonyme : une autre personne de ce nom figure ici.',
  family: (named: readonly string[], count: number) =>
    `Même nom sur la liste : ${named.join(', ')}${count > named.length ? ` et ${count - named.length} de plus` : ''}. Comparez la date de naissance.`,
  confirmProxy: (mandataire: string, mandant: string) => `${mandataire} vote pour ${mandant}. Entrée enregistre.`,
  confirmInPerson: (mandant: string) => `${mandant} vote en personne. Entrée enregistre.`,
  confirmEnvelope: (elector: string) =>
    `Enveloppe d’une personne détenue : ${elector} vote par correspondance. Entrée enregistre.`,
  correctionDone: 'La marque est corrigée. La personne peut voter.',
  holdsOnly:
    'Cette personne n’a rien donné, elle vient pour d’autres : Entrée ouvre la fiche du mandant choisi, puis P.',
  noProcuration: 'Cette personne n’a donné aucune procuration pour ce tour. Elle peut voter elle-même : M.',
  stray: 'Une fiche est ouverte : ce qui vient d’être tapé ou lu n’a rien fait. Échap revient à la recherche.',
  notAlone: 'Le président du bureau corrige une marque, depuis son propre compte.',
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
  gives: 'Gave to',
  givesNothing: 'no procuration for this round',
  holds: 'Votes for',
  also: (places) => `Also votes: ${places}`,
  alsoHere: (mandant) => `here for ${mandant}`,
  alsoThere: (commune, station, count) =>
    `${commune}, station ${station} (${count === 1 ? 'one procuration' : `${count} procurations`})`,
  homonym: 'Homonym: another person of that name is listed here.',
  family: (named, count) =>
    `Same name on the list: ${named.join(', ')}${count > named.length ? ` and ${count - named.length} more` : ''}. Compare the birth date.`,
  confirmProxy: (mandataire, mandant) => `${mandataire} votes for ${mandant}. Enter records it.`,
  confirmInPerson: (mandant) => `${mandant} votes in person. Enter records it.`,
  confirmEnvelope: (elector) => `Envelope from a prison: ${elector} votes by post. Enter records it.`,
  correctionDone: 'The mark is corrected. The person may vote.',
  holdsOnly: 'This person gave nothing and comes for others: Enter opens the card of the mandant chosen, then P.',
  noProcuration: 'This person gave no procuration for this round. They may vote themselves: M.',
  stray: 'A card is open: what was just typed or read did nothing. Escape goes back to the search.',
  notAlone: 'The presiding officer corrects a mark, from their own account.',
  unknownOutcome:
    'The server did not answer. The vote may be recorded, or not. Do it again: it will not be recorded twice.',
  orderNumber: 'Order number',
  askBorn: (name) => `Homonym. Type the birth date on the document of ${name}.`,
  askNumber: (name) => `Homonym born the same day. Type the order number on the elector’s card of ${name}.`,
  wrongBorn: 'This is not that person’s birth date. Check the document, or choose the other homonym.',
  wrongNumber: 'This is not that person’s number. Check the card, or choose the other homonym.',
  noSuchDay: 'This is not a date. Type it like this: 31/12/1980.',
};

export const CARD_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
