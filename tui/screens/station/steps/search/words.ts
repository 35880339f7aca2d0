import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  search: 'Chercher',
  searchHint: 'nom, prénom, naissance ou numéro',
  found: (count: number) => (count === 0 ? 'personne' : count === 1 ? '1 ligne' : `${count} lignes`),
  nobody: 'Personne de ce nom sur cette liste. Entrée cherche son bureau.',
  nobodyBorn: (day: string) => `Personne sur cette liste n’est né le ${day}. Entrée cherche son bureau.`,
  reading: 'Lecture d’un document : la suite arrive. Échap recommence.',
  misread: 'La pièce a été mal lue. Repassez-la, ou tapez le nom.',
  elsewhereRow: 'Aucune de ces personnes : chercher son bureau',
  awaited: 'Attendues',
  nobodyAwaited: 'Plus aucune procuration n’est attendue.',
  wholeListRow: 'chercher dans toute la liste',
  votesFor: (mandant: string) => `vote pour ${mandant}`,
  gaveTo: (mandataire: string) => `procuration à ${mandataire}`,
  notUsable: 'procuration inutilisable',
  voted: { proxy: 'a voté par procuration', 'in-person': 'a voté en personne', remote: 'a voté à distance' },
  votedByDecision: 'a voté sur décision',
  last: 'Dernier :',
  forPresident:
    'Cette personne a déjà voté, sur décision de justice. Seul le président du bureau, depuis son compte, peut corriger ce vote.',
};

const en: typeof fr = {
  search: 'Search',
  searchHint: 'name, first name, birth or number',
  found: (count) => (count === 0 ? 'nobody' : count === 1 ? '1 line' : `${count} lines`),
  nobody: 'Nobody of that name on this list. Enter looks for their station.',
  nobodyBorn: (day) => `Nobody on this list was born on ${day}. Enter looks for their station.`,
  reading: 'Reading a document: the rest is coming. Escape starts over.',
  misread: 'The document was misread. Read it again, or type the name.',
  elsewhereRow: 'None of these people: look for their station',
  awaited: 'Awaited',
  nobodyAwaited: 'No procuration is awaited any more.',
  wholeListRow: 'search the whole list',
  votesFor: (mandant) => `votes for ${mandant}`,
  gaveTo: (mandataire) => `procuration to ${mandataire}`,
  notUsable: 'procuration not usable',
  voted: { proxy: 'voted by proxy', 'in-person': 'voted in person', remote: 'voted remotely' },
  votedByDecision: 'voted by court order',
  last: 'Last:',
  forPresident:
    'This person has already voted, by court decision. Only the presiding officer, from their own account, may correct that vote.',
};

export const SEARCH_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
