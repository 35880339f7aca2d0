import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  heading: {
    check: 'Ouverture du bureau : comparer ce poste au serveur.',
    open: 'Ouverture du bureau : ce poste comparé au serveur.',
    opened: 'Le bureau est ouvert. Imprimez la liste complète : elle sert de secours.',
    close: 'Clôture du scrutin : seuls les électeurs déjà dans la salle pourront encore voter.',
    more: 'Correction du nombre d’électeurs qui étaient dans la salle à la clôture.',
  },
  fields: {
    terminals: 'Postes en service dans ce bureau',
    reason: 'Motif',
    name: 'Seconde personne du bureau',
    password: 'Son mot de passe',
    inside: 'Électeurs dans la salle à la clôture',
    word: 'Tapez FERMER pour confirmer',
  },
  agrees: 'identique',
  here: 'ici',
  server: 'serveur',
  differs: 'Tout ne concorde pas. Échap pour recommencer, ou ouvrez à deux en donnant un motif.',
  sending: 'Déclaration en cours',
  othersAgree: (count: number) => `Identiques des deux côtés : ${plural.fr(count, 'autre point', 'autres points')}.`,
  missing: 'Ce champ est obligatoire.',
  notANumber: 'Écrivez un nombre, en chiffres.',
  noTerminal: 'Au moins un poste est en service : celui-ci.',
  asDeclared: (declared: number) =>
    `${plural.fr(declared, 'électeur est déjà déclaré', 'électeurs sont déjà déclarés')} : écrivez un autre nombre.`,
  haveVoted: (voted: number) =>
    `${plural.fr(voted, 'électeur a voté', 'électeurs ont voté')} depuis la clôture : écrivez ${voted} ou plus.`,
  tooMany: (electors: number) => `La liste de ce bureau n’a que ${plural.fr(electors, 'électeur', 'électeurs')}.`,
  wrongWord: 'Le mot FERMER n’a pas été tapé : rien n’est déclaré.',
  printed: 'La liste complète a été envoyée à l’imprimante. Échap revient à la recherche.',
  clockOff: 'L’heure de ce poste n’est pas celle du serveur. Faites-la régler ; les votes restent possibles.',
  notOpen: (opens: string, closes: string) =>
    `Ouverture non déclarée : heures prévues de ${opens} à ${closes}. La recherche est possible.`,
  closed: (at: string, counted: number, voted: number) =>
    `Clôture déclarée à ${at} · dans la salle : ${counted}, ont voté depuis : ${voted}`,
};

const en: typeof fr = {
  heading: {
    check: 'Opening of the station: compare this terminal with the server.',
    open: 'Opening of the station: this terminal compared with the server.',
    opened: 'The station is open. Print the full list: it is the backup.',
    close: 'Close of the poll: only voters already inside may still vote.',
    more: 'Correction of the number of voters who were inside at the close.',
  },
  fields: {
    terminals: 'Terminals in use at this station',
    reason: 'Reason',
    name: 'Second person of the bureau',
    password: 'Their password',
    inside: 'Voters inside at the close',
    word: 'Type CLOSE to confirm',
  },
  agrees: 'identical',
  here: 'here',
  server: 'server',
  differs: 'Not everything agrees. Esc to check again, or open with a second person and a reason.',
  sending: 'Declaring',
  othersAgree: (count) => `Identical on both sides: ${plural.en(count, 'other point', 'other points')}.`,
  missing: 'This field is required.',
  notANumber: 'Write a number, in digits.',
  noTerminal: 'At least one terminal is in use: this one.',
  asDeclared: (declared) => `${plural.en(declared, 'voter is', 'voters are')} already declared: write another number.`,
  haveVoted: (voted) =>
    `${plural.en(voted, 'voter has', 'voters have')} voted since the close: write ${voted} or more.`,
  tooMany: (electors) => `The list of this station has only ${plural.en(electors, 'elector', 'electors')}.`,
  wrongWord: 'The word CLOSE was not typed: nothing is declared.',
  printed: 'The full list has been sent to the printer. Esc goes back to the search.',
  clockOff: 'This terminal’s clock differs from the server’s. Have it set; votes can still be recorded.',
  notOpen: (opens, closes) => `Opening not declared: planned hours ${opens} to ${closes}. You can search.`,
  closed: (at, counted, voted) => `Close declared at ${at} · inside: ${counted}, have voted since: ${voted}`,
};

export const POLLS_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
