import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  search: 'Chercher',
  searchHint: 'nom, prénom, date de naissance ou numéro',
  found: (count: number) => (count === 0 ? 'aucun résultat' : plural.fr(count, 'ligne', 'lignes')),
  nobody: {
    named: 'Aucun électeur de ce nom sur cette liste. Entrée cherche son bureau.',
    born: (day: string) => `Aucun électeur de cette liste n’est né le ${day}. Entrée cherche son bureau.`,
    namedAndBorn: (day: string) =>
      `Aucun électeur de ce nom, né le ${day}, sur cette liste. Entrée cherche son bureau.`,
    number: (number: string) =>
      `Aucun électeur de cette liste n’a le numéro ${number}. Entrée cherche par nom et date de naissance.`,
    nationalNumber: (nne: string) => `Entrée cherche l’électeur qui a le numéro national d’électeur ${nne}.`,
    other: 'Aucun électeur de cette liste n’a tout cela à la fois. Entrée cherche son bureau.',
  },
  reading: 'Lecture d’un document en cours. Échap recommence.',
  misread: 'La pièce a été mal lue. Passez-la de nouveau au lecteur, ou tapez le nom.',
  elsewhereRow: 'Aucune de ces personnes : chercher son bureau',
  awaited: 'Attendues',
  nobodyAwaited: 'Plus aucune procuration n’est attendue.',
  wholeListRow: 'chercher dans la liste complète',
  votesFor: (mandant: string) => `vote pour ${mandant}`,
  gaveTo: (mandataire: string) => `mandataire : ${mandataire}`,
  notUsable: 'procuration inutilisable',
  voted: { proxy: 'a voté par procuration', 'in-person': 'a voté en personne', remote: 'a voté à distance' },
  votedByDecision: 'a voté sur décision',
  last: 'Dernier :',
  forPresident:
    'Cette personne a déjà voté, sur décision de justice. Seul le président du bureau, depuis son compte, peut rectifier cet émargement.',
};

const en: typeof fr = {
  search: 'Search',
  searchHint: 'name, first name, date of birth or number',
  found: (count) => (count === 0 ? 'no result' : plural.en(count, 'line', 'lines')),
  nobody: {
    named: 'No elector of that name on this list. Enter looks for their station.',
    born: (day) => `No elector on this list was born on ${day}. Enter looks for their station.`,
    namedAndBorn: (day) => `No elector of that name, born on ${day}, on this list. Enter looks for their station.`,
    number: (number) => `No elector on this list has the number ${number}. Enter searches by name and date of birth.`,
    nationalNumber: (nne) => `Enter looks for the elector whose national elector number is ${nne}.`,
    other: 'No elector on this list has all of this. Enter looks for their station.',
  },
  reading: 'Scanning a document. Esc starts over.',
  misread: 'The document was misread. Scan it again, or type the name.',
  elsewhereRow: 'None of these people: look for their station',
  awaited: 'Awaited',
  nobodyAwaited: 'No more procurations are awaited.',
  wholeListRow: 'search the full list',
  votesFor: (mandant) => `votes for ${mandant}`,
  gaveTo: (mandataire) => `mandataire: ${mandataire}`,
  notUsable: 'procuration cannot be used',
  voted: { proxy: 'voted by proxy', 'in-person': 'voted in person', remote: 'voted remotely' },
  votedByDecision: 'voted by court decision',
  last: 'Last:',
  forPresident:
    'This person has already voted, by court decision. Only the presiding officer, from their own account, may correct that mark.',
};

export const SEARCH_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
