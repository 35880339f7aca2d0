import type { DeclaringLabels } from '#tui/labels/station-declaring.ts';

export const stationDeclaringFr: DeclaringLabels = {
  now: { undeclared: ['Ctrl+O', 'ouverture'], open: ['Ctrl+O', 'clôture'], closed: ['Ctrl+O', 'dans la salle'] },
  send: {
    check: ['Entrée', 'vérifier'],
    open: ['Entrée', 'ouvrir le bureau'],
    opened: ['Entrée', 'imprimer toute la liste'],
    close: ['Entrée', 'déclarer la clôture'],
    more: ['Entrée', 'confirmer'],
  },
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
  notOpen: (opens, closes) => `Ouverture non déclarée : heures prévues, ${opens} à ${closes}. La recherche marche.`,
  closed: (at, counted, voted) => `Clôture déclarée à ${at} · dans la salle : ${counted}, ont voté : ${voted}`,
};
