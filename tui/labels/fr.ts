import { spokenWords } from '#tui/components/words.ts';
import { labelOf } from '#tui/keys/binding.ts';
import * as common from '#tui/keys/common.ts';
import type { WordTree } from '#tui/labels/key-label.ts';
import { dashboardWords } from '#tui/screens/dashboard/words.ts';
import { officerWords } from '#tui/screens/officer/words.ts';

export const fr = {
  title: 'Procuration',
  motto: 'Voter par procuration, de la demande au vote',
  tooSmall: (needed: string, is: string) => `Agrandissez la fenêtre : ${needed} au moins (ici ${is}).`,
  round: (name: string, number: number, day: string) => `${name}, ${number === 1 ? '1er' : '2e'} tour, ${day}`,
  being: (what: string, state: string) => `${what} : ${state}`,
  keys: {
    help: labelOf(common.HELP, 'fr'),
    leave: labelOf(common.LEAVE, 'fr'),
    quit: labelOf(common.QUIT, 'fr'),
    back: labelOf(common.BACK, 'fr'),
    startOver: labelOf(common.START_OVER, 'fr'),
    giveUp: labelOf(common.GIVE_UP, 'fr'),
    otherLanguage: labelOf(common.OTHER_LANGUAGE, 'fr'),
    nextField: labelOf(common.NEXT_FIELD, 'fr'),
    move: labelOf(common.MOVE, 'fr'),
    scroll: labelOf(common.SCROLL, 'fr'),
    choose: labelOf(common.CHOOSE, 'fr'),
  },
  failures: {
    signedOut: 'Votre session a pris fin. Identifiez-vous de nouveau.',
    notAllowed: 'Ce compte n’a pas accès à cela. Identifiez-vous avec un compte qui l’a.',
    busy: 'Le serveur est occupé. Recommencez dans un instant.',
    away: 'Le serveur ne répond pas. Vérifiez le réseau, puis recommencez.',
    badInput: 'Le serveur n’a pas compris. Vérifiez ce que vous avez tapé, puis recommencez.',
    tooOften: (seconds: number) =>
      `Trop d’essais. Recommencez dans ${seconds} ${seconds === 1 ? 'seconde' : 'secondes'}.`,
    waited: 'L’attente est finie, vous pouvez recommencer.',
    bug: (id: string | undefined) =>
      `Le programme s’est trompé${id ? ` (${id})` : ''}. Recommencez ; si cela persiste, donnez ce numéro à l’assistance.`,
    tryingAgain: (attempts: number) =>
      `Connexion perdue, nouvel essai (${attempts}). Rien n’est confirmé pour le moment.`,
  },
  signIn: {
    name: 'Nom',
    password: 'Mot de passe',
    enter: ['Entrée', 'entrer'],
    wrong: 'Nom ou mot de passe incorrect. Recommencez.',
    capsLock: 'Verr. maj. ? Toutes les lettres tapées étaient des majuscules.',
    signingIn: 'Identification',
    training: 'F3 : s’exercer au bureau de vote, sans compte',
    choose: {
      password: 'Mot de passe',
      again: 'Encore une fois',
      why: 'Votre code d’activation est le bon. Choisissez un mot de passe, de 12 signes au moins, et tapez-le deux fois.',
      short: 'Un mot de passe a 12 signes au moins. Choisissez-en un autre.',
      differ: 'Les deux mots de passe diffèrent. Recommencez.',
    },
    ended: 'Votre session a pris fin. Identifiez-vous de nouveau.',
    reaching: 'Recherche du serveur',
    unreachable: (attempts: number) => `Le serveur ne répond pas, nouvel essai (${attempts}). Vérifiez le réseau.`,
    demonstration: (loadedOn: string) => `Démonstration du ${loadedOn}`,
    replaced: 'La démonstration d’un jour précédent a été remplacée.',
    onePassword: (password: string) => `mot de passe de tous : ${password}`,
    more: (count: number) => `et ${count} autres`,
    references: 'Références à essayer',
  },
  leave: {
    heading: 'Partir',
    question: 'Fermer la session, pour que quelqu’un d’autre prenne ce poste ?',
    signOut: ['Entrée', 'fermer la session'],
    quit: ['Q', 'la fermer et quitter'],
    stay: ['Échap', 'rester'],
  },
  other: {
    heading: 'Les commandes qui servent ce compte',
    commands: {
      elector: [
        ['procuration request submit', 'demander une procuration, ou une résiliation'],
        ['procuration login', 's’identifier pour les commandes'],
      ],
      officer: [],
      assessor: [],
      'presiding-officer': [],
      'town-hall': [
        ['procuration login', 's’identifier pour les commandes'],
        ['procuration board', 'ce tableau en texte, en JSON ou en CSV'],
        ['procuration --help', 'toutes les commandes'],
      ],
      admin: [
        ['procuration audit verify', 'vérifier que le journal est intact'],
        ['procuration board', 'ce tableau en texte, en JSON ou en CSV'],
        ['procuration login', 's’identifier pour les commandes'],
      ],
    },
    how: 'Quittez avec Ctrl+C, puis tapez la commande avec --help.',
  },
  person: {
    lastName: 'Nom de naissance',
    usageName: 'Nom d’usage',
    firstNames: 'Prénoms',
    sex: 'Sexe',
    sexes: { F: 'F', M: 'M' },
    born: 'Date de naissance',
    bornOn: { F: 'née le', M: 'né le', unknown: 'né(e) le' },
    commune: 'Liste électorale',
  },
  officer: officerWords.fr,
  spoken: spokenWords.fr,
  board: dashboardWords.fr,
  help: {
    heading: 'Aide',
    everywhere: {
      heading: 'Partout',
      keys: [
        ['F1 ou ?', 'cette aide'],
        ['F2 ou Ctrl+L', 'français, anglais'],
        ['Échap', 'revenir en arrière'],
        ['Ctrl+D', 'partir : fermer la session, passer le poste'],
        ['Ctrl+C', 'quitter le programme'],
        ['Ctrl+U', 'vider le champ'],
        ['Pg↑ Pg↓', 'voir la suite, où il y a ▲ ou ▼'],
      ],
      notes: [],
    },
    officer: {
      heading: 'Guichet',
      keys: [
        ['six signes', 'la demande s’affiche, sans Entrée'],
        ['V puis Entrée', 'la pièce d’identité correspond : établir'],
        ['R puis Entrée', 'elle ne correspond pas : refuser'],
        ['F3', 'une personne sans demande, ou sa référence perdue'],
        ['F4', 'résilier les procurations de qui est là'],
        ['F5', 'signer ce que les délégués ont recueilli'],
        ['F6', 'le journal des actes du jour, et leurs récépissés'],
        ['F7', 'l’acte est établi au domicile du mandant (police, gendarmerie)'],
        ['F8', 'imprimer le récépissé'],
        ['F9', 'agir dans un lieu ouvert au public par le préfet'],
        ['Ctrl+Z', 'annuler son propre acte, dans les 15 minutes'],
      ],
      notes: ['Une référence a six signes, sans 0, O, 1, I ni L. Majuscules, espaces et tirets ne comptent pas.'],
    },
  },
} satisfies WordTree;
