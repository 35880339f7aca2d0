import type { Instant } from '#core/calendar/instant.ts';
import { sayMoment } from '#core/messages/dates.ts';
import { typeset } from '#core/messages/typeset.ts';

type ByName = { readonly [name: string]: string };

/** The headings that commander writes, in French. */
const TITLES: ByName = {
  'Usage:': 'Utilisation :',
  'Arguments:': 'Mots attendus :',
  'Options:': 'Options :',
  'Global Options:': 'Options communes :',
  'Commands:': 'Commandes :',
};

const GROUPS: ByName = {
  account: 'les comptes',
  db: 'la base de données',
  request: 'les demandes des électeurs',
  audit: 'le journal des actes',
  station: 'le bureau de vote',
  import: 'les fichiers à importer',
};

export const commandsFr = {
  help: {
    summary: 'Voter par procuration, de la demande de l’électeur à la marque du bureau de vote.',
    titles: TITLES,
    examples: 'Exemples :',
    usage: '[options]',
    groupUsage: '[options] [commande]',
    groups: GROUPS,
    help: 'afficher cette aide',
    version: 'afficher la version',
    lang: 'la langue (sinon celle du poste : LC_ALL, LC_MESSAGES, LANG)',
    server: 'le serveur (sinon PROCURATION_URL, ou celui du dossier de données)',
    noInput: 'ne rien demander au clavier : ce qui manque est dit, et la commande finit',
  },
  usage: {
    unknownOption: (option: string) => `L’option ${option} n’existe pas.`,
    unknownCommand: (command: string) => `La commande ${command} n’existe pas.`,
    excess: 'Cette commande n’attend pas d’autre mot.',
    argumentMissing: (argument: string) => `Cette commande attend un mot de plus : ${argument}.`,
    argumentNotAllowed: (value: string, choices: string) => `« ${value} » n’est pas possible ici : c’est ${choices}.`,
    valueMissing: (option: string) => `L’option ${option} attend une valeur.`,
    notAllowed: (option: string, value: string, choices: string) =>
      `L’option ${option} n’a pas de valeur « ${value} » : c’est ${choices}.`,
    didYouMean: (names: string) => `Peut-être : ${names} ?`,
    seeHelp: 'Voir --help.',
  },
  wrongSetting: (name: string, why: string) =>
    `La variable ${name} n’est pas utilisable (${why}). Voir docs/configuration.md.`,
  address: {
    none: 'Aucun serveur ne tourne ici. Démarrez-en un par npm start, ou donnez l’adresse d’un autre par PROCURATION_URL.',
    unsafe: (address: string) =>
      `${address} n’est pas chiffré : noms et mots de passe y passeraient en clair. Donnez une adresse https.`,
    notAnAddress: (url: string) => `« ${url} » n’est pas une adresse. Donnez-en une comme https://serveur.example.`,
    otherVersion: 'Le serveur ne connaît pas cette commande : il est d’une autre version. Mettez les deux à la même.',
  },
  session: {
    none: 'Vous n’êtes pas connecté à ce serveur. Connectez-vous : procuration login.',
    over: 'Votre session a pris fin. Connectez-vous de nouveau : procuration login.',
    badToken: (file: string) =>
      `Le fichier ${file} ne contient pas de jeton de session. Connectez-vous : procuration login.`,
    wrongPassword: 'Nom ou mot de passe incorrect. Recommencez.',
    opened: (who: string, expiresAt: Instant) => `Connecté : ${who}, jusqu’au ${sayMoment(expiresAt, 'fr')}.`,
    closed: 'Déconnecté.',
    wasNone: 'Vous n’étiez pas connecté.',
    notClosed: 'La session est oubliée ici, mais le serveur ne l’a pas su : elle y prendra fin d’elle-même.',
  },
  ask: {
    name: 'Nom : ',
    password: 'Mot de passe : ',
    newPassword: 'Nouveau mot de passe (12 signes au moins) : ',
    again: 'Encore une fois : ',
    nothing: 'Rien n’a été tapé. Recommencez.',
    differ: 'Les deux mots de passe diffèrent. Recommencez.',
    missing: (option: string) => `Il manque ${option}, et rien n’est demandé ici. Donnez-le.`,
    yesOrNo: '(o/N)',
    yes: ['o', 'oui', 'y', 'yes'],
    unreadable: (file: string, why: string) =>
      `Le fichier ${file} n’est pas lisible (${why}). Vérifiez son chemin et ses droits.`,
  },
  fields: (names: string) => `Le serveur n’accepte pas : ${names}. Vérifiez ces valeurs.`,
  station: {
    which: (names: string) => `Plusieurs élections ont lieu ici ce jour-là. Dites laquelle par --election : ${names}.`,
  },
  request: {
    which:
      'Il faut soit --revocation, soit un mandataire (--mandataire-born avec --mandataire-nne, ou avec --mandataire-last-name, --mandataire-first-names, --mandataire-sex et --mandataire-commune) et une durée (--election ou --until).',
    noSuchDay: (option: string, typed: string) =>
      `${option} : « ${typed} » n’est pas une date. Écrivez-la comme 1980-05-31.`,
    wrongNne: (option: string) =>
      `${option} : le numéro national d’électeur a 9 chiffres au plus. Il figure sur la carte électorale.`,
    wrongRounds: '--rounds : les tours sont 1, 2 ou 1,2.',
    wrongKey: '--key : la clé est un UUID, tel qu’une commande précédente l’a donné.',
    noElection: (wanted: string, names: string) =>
      `Aucune élection à venir ne s’appelle « ${wanted} ». Il y a : ${names}.`,
    noElections: 'Aucune élection n’est prévue. Donnez plutôt une date de fin : --until.',
    severalElections: (wanted: string, names: string) =>
      `« ${wanted} » désigne plusieurs élections. Précisez : ${names}.`,
    sendingAgain: (attempts: number) =>
      `Pas de réponse, la même demande est renvoyée (${attempts}). Rien n’est confirmé pour le moment.`,
    unknownOutcome: (key: string) =>
      `Le serveur n’a pas répondu : la demande est peut-être enregistrée. Pour le savoir sans la faire deux fois, relancez la même commande avec --key ${key}`,
    present: (day: string) =>
      `À présenter au plus tard le ${day}, avec une pièce d’identité, à un commissariat, une gendarmerie ou un consulat.`,
    rounds: 'Scrutins :',
    noRounds: 'Aucun scrutin n’est encore prévu dans cette période.',
    warnings: 'À savoir :',
    late: 'Le scrutin est proche : la procuration peut ne pas parvenir à temps au bureau de vote. Présentez-vous au plus vite.',
  },
  audit: {
    intact: (chains: number, entries: number) => `Le journal est intact : ${entries} inscriptions, ${chains} chaînes.`,
    broken: (faults: number) => (faults === 1 ? 'Le journal a une rupture :' : `Le journal a ${faults} ruptures :`),
    fault: {
      missing: 'inscription manquante',
      altered: 'inscription modifiée',
      'not-chained': 'inscription qui ne suit pas la précédente',
      'body-altered': 'contenu modifié',
      'body-missing': 'contenu manquant',
      'after-the-end': 'inscription après la fin connue',
      'without-head': 'chaîne sans fin connue',
    },
    at: (chain: string, seq: number) => `chaîne ${chain}, numéro ${seq}`,
    wrongLimit: (most: number) => `--limit : un nombre de 1 à ${most}.`,
    wrongMoment: (option: string, typed: string) =>
      `${option} : « ${typed} » n’est ni un jour ni un instant. Écrivez-le comme 2027-04-11 ou 2027-04-11T08:00+02:00.`,
  },
  progress: {
    done: (done: string, total: string, share: number) => `${done} sur ${total} (${share} %)`,
    rate: (count: string) => `${count} par seconde`,
    left: (time: string) => `encore ${time}`,
  },
  start: {
    acts: typeset('Actes joués :'),
    joined: (pid: number) => `Ce terminal rejoint le serveur qui tourne déjà sur ce dossier (processus ${pid}).`,
    ended: (code: number, log: string) => `Le serveur s’est arrêté de lui-même (code ${code}). Son journal : ${log}`,
    stopping: 'Arrêt du serveur…',
  },
};

/** What commands say that neither core nor the screens do. */
export type CommandWords = typeof commandsFr;
