import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  heading: {
    check: 'Ouverture du bureau : vérifier ce poste contre le serveur.',
    open: 'Ouverture du bureau : ce poste et le serveur.',
    opened: 'Le bureau est ouvert. Imprimez toute la liste, même si rien ne manque.',
    close: 'Clôture du scrutin : après elle, seuls votent les électeurs déjà dans la salle.',
    more: 'D’autres électeurs étaient dans la salle à la clôture.',
  },
  fields: {
    terminals: 'Postes allumés dans ce bureau',
    reason: 'Motif',
    name: 'Seconde personne du bureau',
    password: 'Son mot de passe',
    inside: 'Électeurs dans la salle à la clôture',
    word: 'Tapez FERMER pour confirmer',
  },
  agrees: 'identique',
  here: 'ici',
  server: 'serveur',
  differs: 'Tout ne concorde pas : Échap et recommencer, ou ouvrir à deux avec un motif.',
  sending: 'Déclaration en cours',
  missing: 'Il manque une réponse, ou un nombre n’en est pas un.',
  wrongWord: 'Le mot n’est pas FERMER : rien n’est déclaré.',
  printed: 'L’imprimante a pris toute la liste. Échap : chercher.',
  clockOff: 'L’heure de ce poste n’est pas celle du serveur. Faites-la régler ; les votes restent possibles.',
  notOpen: (opens: string, closes: string) =>
    `Ouverture non déclarée : heures prévues, ${opens} à ${closes}. La recherche marche.`,
  closed: (at: string, counted: number, voted: number) =>
    `Clôture déclarée à ${at} · dans la salle : ${counted}, ont voté : ${voted}`,
};

const en: typeof fr = {
  heading: {
    check: 'Opening of the station: check this terminal against the server.',
    open: 'Opening of the station: this terminal and the server.',
    opened: 'The station is open. Print the whole list, even when nothing fails.',
    close: 'Close of the poll: after it, only voters who are inside already vote.',
    more: 'More voters were inside at the close.',
  },
  fields: {
    terminals: 'Terminals in use at this station',
    reason: 'Reason',
    name: 'Second person of the station',
    password: 'Their password',
    inside: 'Voters inside at the close',
    word: 'Type CLOSE to confirm',
  },
  agrees: 'the same',
  here: 'here',
  server: 'server',
  differs: 'Not all agrees: Esc and check again, or open by two people with a reason.',
  sending: 'Declaring',
  missing: 'An answer is missing, or a number is none.',
  wrongWord: 'The word is not CLOSE: nothing is declared.',
  printed: 'The printer took the whole list. Esc: search.',
  clockOff: 'This terminal’s clock is not the server’s. Have it set; votes are still taken.',
  notOpen: (opens, closes) => `Opening not declared: planned hours, ${opens} to ${closes}. Search works.`,
  closed: (at, counted, voted) => `Close declared at ${at} · inside: ${counted}, have voted: ${voted}`,
};

export const POLLS_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
