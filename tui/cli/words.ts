import { sayReason } from '#core/messages/reasons-of-system.ts';
import type { Bilingual } from '#core/model/lang.ts';

/** What every command may say. */
const fr = {
  address: {
    none: 'Aucun serveur n’est en service ici. Donnez l’adresse d’un serveur par PROCURATION_URL (celui qui sert un PostgreSQL ne se trouve qu’ainsi), ou démarrez-en un par npm start.',
    noAnswer: (url: string) =>
      `Le serveur ${url} ne répond pas. Vérifiez cette adresse et le réseau, puis recommencez.`,
    unsafe: (address: string) =>
      `${address} n’est pas chiffré : noms et mots de passe y passeraient en clair. Donnez une adresse https.`,
    notAnAddress: (url: string) => `« ${url} » n’est pas une adresse. Donnez-en une comme https://serveur.example.`,
    otherVersion:
      'Le serveur ne connaît pas cette commande : il est d’une autre version. Installez la même version des deux côtés.',
  },
  session: {
    none: 'Vous n’êtes pas connecté à ce serveur. Connectez-vous : procuration login.',
    over: 'Votre session a pris fin. Connectez-vous de nouveau : procuration login.',
    badToken: (file: string) =>
      `Le fichier ${file} ne contient pas de jeton de session. Connectez-vous : procuration login.`,
    wrongPassword: 'Nom ou mot de passe incorrect. Recommencez.',
    opened: (who: string, until: string) => `Connecté : ${who}, jusqu’au ${until}.`,
    closed: 'Déconnecté.',
    wasNone: 'Vous n’étiez pas connecté.',
    notClosed:
      'Vous êtes déconnecté de ce poste, mais le serveur n’a pas répondu : la session y prendra fin d’elle-même.',
  },
  prompt: {
    name: 'Nom : ',
    password: 'Mot de passe : ',
    newPassword: 'Nouveau mot de passe (12 caractères au moins) : ',
    again: 'Confirmation : ',
    nothing: 'Rien n’a été tapé. Recommencez.',
    differ: 'Les deux mots de passe diffèrent. Recommencez.',
    yesOrNo: '(o/N)',
    yes: ['o', 'oui', 'y', 'yes'],
  },
  rolesNeeded: (roles: string) =>
    `Ce compte n’a pas accès à cette action. Connectez-vous avec un compte d’un autre rôle : ${roles}.`,
  undo: (command: string) => `Pour revenir sur cet acte : ${command}`,
  optionMissing: (option: string) =>
    `Il manque l’option ${option}, et aucune question ne peut être posée ici. Ajoutez-la à la commande.`,
  fileUnreadable: (file: string, why: string) =>
    `Le fichier ${file} n’est pas lisible (${sayReason(why, 'fr')}). Vérifiez son chemin et ses droits.`,
  fileUnwritable: (file: string, why: string) =>
    `Le fichier ${file} ne peut pas être écrit (${sayReason(why, 'fr')}). Vérifiez son dossier et vos droits.`,
  readAsWindows: 'Ce fichier n’est pas en UTF-8 : il est lu en Windows-1252. Vérifiez les accents.',
  fieldsRefused: (names: string) => `Le serveur n’accepte pas : ${names}. Vérifiez ces valeurs.`,
  otherRequest: 'Cette clé a déjà servi pour une autre demande. Relancez la commande sans --key.',
  wrongKey: '--key : cette clé n’est pas un UUID. Recopiez celle que la commande précédente a affichée.',
  sending: {
    again: (attempts: number) =>
      `Pas de réponse, la même demande est renvoyée (${attempts}). Rien n’est confirmé pour le moment.`,
    unknownOutcome: (key: string) =>
      `Le serveur n’a pas répondu : la demande est peut-être enregistrée. Pour le savoir sans la faire deux fois, relancez la même commande avec --key ${key}`,
  },
  progress: {
    done: (done: string, total: string, share: number) => `${done} sur ${total} (${share} %)`,
    rate: (count: string) => `${count} par seconde`,
    left: (time: string) => `encore ${time}`,
  },
};

const en: typeof fr = {
  address: {
    none: 'No server is running here. Give the address of a server with PROCURATION_URL (the only way to find one that serves a PostgreSQL), or start one with npm start.',
    noAnswer: (url) => `The server ${url} does not answer. Check this address and the network, then try again.`,
    unsafe: (address) =>
      `${address} is not encrypted: names and passwords would travel in the clear. Give an https address.`,
    notAnAddress: (url) => `“${url}” is not an address. Give one like https://server.example.`,
    otherVersion:
      'The server does not know this command: it is a different version. Install the same version on both sides.',
  },
  session: {
    none: 'You are not signed in to this server. Sign in: procuration login.',
    over: 'Your session has ended. Sign in again: procuration login.',
    badToken: (file) => `The file ${file} does not contain a session token. Sign in: procuration login.`,
    wrongPassword: 'Wrong name or password. Try again.',
    opened: (who, until) => `Signed in: ${who}, until ${until}.`,
    closed: 'Signed out.',
    wasNone: 'You were not signed in.',
    notClosed:
      'You are signed out of this machine, but the server did not answer: the session will end there by itself.',
  },
  prompt: {
    name: 'Name: ',
    password: 'Password: ',
    newPassword: 'New password (12 characters or more): ',
    again: 'Confirmation: ',
    nothing: 'Nothing was typed. Try again.',
    differ: 'The two passwords differ. Try again.',
    yesOrNo: '(y/N)',
    yes: ['y', 'yes', 'o', 'oui'],
  },
  rolesNeeded: (roles) => `This account may not do that. Sign in with an account of another role: ${roles}.`,
  undo: (command) => `To take it back: ${command}`,
  optionMissing: (option) =>
    `The option ${option} is missing, and no question can be asked here. Add it to the command.`,
  fileUnreadable: (file, why) =>
    `The file ${file} cannot be read (${sayReason(why, 'en')}). Check its path and permissions.`,
  fileUnwritable: (file, why) =>
    `The file ${file} cannot be written (${sayReason(why, 'en')}). Check its folder and your permissions.`,
  readAsWindows: 'This file is not in UTF-8: it is read as Windows-1252. Check the accents.',
  fieldsRefused: (names) => `The server does not accept: ${names}. Check these values.`,
  otherRequest: 'This key was already used for another request. Run the command again without --key.',
  wrongKey: '--key: this key is not a UUID. Copy the one that the earlier command showed.',
  sending: {
    again: (attempts) => `No answer, sending the same request again (${attempts}). Nothing is confirmed yet.`,
    unknownOutcome: (key) =>
      `The server did not answer: the request may have been recorded. To find out without making it twice, run the same command again with --key ${key}`,
  },
  progress: {
    done: (done, total, share) => `${done} of ${total} (${share}%)`,
    rate: (count) => `${count} per second`,
    left: (time) => `${time} left`,
  },
};

export const CLI_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
