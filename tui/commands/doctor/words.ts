import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

type Crashes = { readonly id: string; readonly when: string; readonly folder: string; readonly days: number };

const fr = {
  state: { ok: 'correct', warn: 'à vérifier', fail: 'à corriger' },
  node: (version: string) => `Node ${version}`,
  oldNode: (version: string) => `Node ${version} est trop ancien. Installez Node 22.14 ou plus récent.`,
  terminal: (columns: number, rows: number, colours: number) =>
    `terminal de ${columns} sur ${rows}, ${colours} couleurs`,
  noTerminal: 'il n’y a pas de terminal ici : les commandes fonctionnent, les écrans en demandent un.',
  small: (columns: number, rows: number) =>
    `terminal de ${columns} sur ${rows} : agrandissez-le à 80 sur 24 pour les écrans.`,
  dumb: 'TERM n’indique pas les capacités du terminal. Donnez par exemple TERM=xterm-256color.',
  locale: (locale: string) => `texte en UTF-8 (${locale})`,
  noUtf8: (locale: string) =>
    `« ${locale} » n’est pas UTF-8 : les accents peuvent être faux, et les écrans sont tracés en ASCII. Donnez LANG=fr_FR.UTF-8.`,
  noLocale: 'aucune langue n’est indiquée par LANG : les accents peuvent être faux. Donnez LANG=fr_FR.UTF-8.',
  folder: (folder: string) => `dossier de données ${folder}`,
  noFolder: (folder: string, why: string) =>
    `le dossier ${folder} n’est pas accessible en écriture (${why}). Vérifiez ses droits, ou PROCURATION_DATA.`,
  disk: (free: string) => `${free} libres sur le disque du dossier de données`,
  fullDisk: (free: string) => `il ne reste que ${free} sur le disque du dossier de données. Libérez de la place.`,
  printer: {
    noProgram: (program: string) =>
      `la commande d’impression « ${program} » n’existe pas : ce poste n’imprime ni récépissés ni listes. Installez-la, ou donnez la vôtre par PROCURATION_PRINT.`,
    program: (program: string) => `les impressions sont confiées à « ${program} »`,
    ready: (name: string) => `imprimante ${name}`,
    off: (name: string) => `l’imprimante ${name} est arrêtée. Remettez-la en service : cupsenable ${name}.`,
    noUsual: (others: readonly string[]) =>
      others.length === 0
        ? 'aucune imprimante sur ce poste : récépissés et listes ne s’y impriment pas.'
        : `aucune imprimante par défaut parmi ${others.join(', ')}. Choisissez-en une : lpoptions -d ${others[0]}.`,
  },
  noCrashes: (days: number) => `aucune erreur imprévue depuis ${days} jours`,
  crashes: (count: number, { id, when, folder, days }: Crashes) =>
    `${plural.fr(count, 'erreur imprévue', 'erreurs imprévues')} depuis ${days} jours, la dernière le ${when} (rapport ${id}). Les rapports sont dans ${folder} : transmettez-les à votre administrateur.`,
  server: (url: string, version: string) => `le serveur ${url} répond, version ${version}`,
  away: {
    'no-answer': (url: string) => `le serveur ${url} ne répond pas. Vérifiez l’adresse et le réseau.`,
    'no-database': (url: string) =>
      `le serveur ${url} répond, mais n’atteint pas sa base de données. Vérifiez que PostgreSQL est démarré.`,
    certificate: (url: string) =>
      `le certificat de ${url} n’est pas reconnu par ce poste. Si vous utilisez votre propre autorité de certification, donnez son fichier par NODE_EXTRA_CA_CERTS.`,
  },
  clock: (seconds: string) => `l’heure de ce poste est celle du serveur (écart ${seconds.replace('.', ',')} s)`,
  apart: (whose: string, seconds: string) =>
    `l’heure de ce poste et celle ${whose} ont ${seconds.replace('.', ',')} s d’écart. Mettez-les à l’heure.`,
  whose: { server: 'du serveur', database: 'de la base' },
  schema: (applied: number) => `schéma à jour (${plural.fr(applied, 'migration', 'migrations')})`,
  otherSchema: (applied: number, known: number) =>
    applied < known
      ? `schéma plus ancien que cette version (migrations : ${applied} sur ${known}). Lancez : procuration db migrate.`
      : `schéma plus récent que cette version (migrations : ${applied}, dont ${known} connues). Installez la version plus récente.`,
  roles: 'les deux rôles app_read et app_decide existent',
  noRoles: 'il manque des rôles à la base. Lancez : procuration db init.',
  otherRights: (missing: number, surplus: number) =>
    `les droits et les règles d’accès de la base ne sont pas ceux de cette version (${missing} en moins, ${surplus} en trop). Lancez : procuration db init.`,
  otherCounts: (count: number) =>
    `${plural.fr(count, 'décompte d’émargements ou de procurations est inexact', 'décomptes d’émargements ou de procurations sont inexacts')}. Lancez : procuration audit verify.`,
  database: (engine: string, version: string, size: string) => `${engine} ${version}, ${size}`,
  held: (pid: string) => `la base embarquée est utilisée par le processus ${pid}`,
  none: 'aucune base embarquée dans ce dossier. Lancez npm start pour en créer une.',
  ready: 'le serveur qui l’utilise la trouve en ordre',
  notReady: 'le serveur qui l’utilise ne la trouve pas en ordre. Consultez son journal.',
};

const en: typeof fr = {
  state: { ok: 'ok', warn: 'to check', fail: 'to correct' },
  node: (version) => `Node ${version}`,
  oldNode: (version) => `Node ${version} is too old. Install Node 22.14 or later.`,
  terminal: (columns, rows, colours) => `terminal of ${columns} by ${rows}, ${colours} colours`,
  noTerminal: 'there is no terminal here: commands work, but the screens need one.',
  small: (columns, rows) => `terminal of ${columns} by ${rows}: make it 80 by 24 for the screens.`,
  dumb: 'TERM does not state what the terminal can do. Set, for example, TERM=xterm-256color.',
  locale: (locale) => `text in UTF-8 (${locale})`,
  noUtf8: (locale) =>
    `“${locale}” is not UTF-8: accents may be wrong, and the screens are drawn in ASCII. Give LANG=en_GB.UTF-8.`,
  noLocale: 'LANG names no locale: accents may be wrong. Give LANG=en_GB.UTF-8.',
  folder: (folder) => `data folder ${folder}`,
  noFolder: (folder, why) =>
    `the folder ${folder} is not writable (${why}). Check its permissions, or PROCURATION_DATA.`,
  disk: (free) => `${free} free on the disk of the data folder`,
  fullDisk: (free) => `only ${free} left on the disk of the data folder. Free some space.`,
  printer: {
    noProgram: (program) =>
      `there is no print command “${program}”: this machine prints neither receipts nor lists. Install it, or give your own in PROCURATION_PRINT.`,
    program: (program) => `“${program}” does the printing`,
    ready: (name) => `printer ${name}`,
    off: (name) => `the printer ${name} is stopped. Put it back into service: cupsenable ${name}.`,
    noUsual: (others) =>
      others.length === 0
        ? 'no printer on this machine: receipts and lists are not printed here.'
        : `no default printer among ${others.join(', ')}. Choose one: lpoptions -d ${others[0]}.`,
  },
  noCrashes: (days) => `no unexpected error for ${days} days`,
  crashes: (count, { id, when, folder, days }) =>
    `${plural.en(count, 'unexpected error', 'unexpected errors')} in ${days} days, the last on ${when} (report ${id}). The reports are in ${folder}: send them to your administrator.`,
  server: (url, version) => `the server ${url} answers, version ${version}`,
  away: {
    'no-answer': (url) => `the server ${url} does not answer. Check the address and the network.`,
    'no-database': (url) =>
      `the server ${url} answers, but cannot reach its database. Check that PostgreSQL is running.`,
    certificate: (url) =>
      `this machine does not trust the certificate of ${url}. If you use your own certificate authority, give its file in NODE_EXTRA_CA_CERTS.`,
  },
  clock: (seconds) => `this machine’s clock agrees with the server’s (${seconds} s apart)`,
  apart: (whose, seconds) => `the clocks of this machine and of the ${whose} are ${seconds} s apart. Set them right.`,
  whose: { server: 'server', database: 'database' },
  schema: (applied) => `schema up to date (${plural.en(applied, 'migration', 'migrations')})`,
  otherSchema: (applied, known) =>
    applied < known
      ? `schema older than this version (migrations: ${applied} of ${known}). Run: procuration db migrate.`
      : `schema newer than this version (migrations: ${applied}, of which ${known} known). Install the newer version.`,
  roles: 'the two roles app_read and app_decide exist',
  noRoles: 'the database lacks roles. Run: procuration db init.',
  otherRights: (missing, surplus) =>
    `the rights and access rules of the database are not those of this version (${missing} missing, ${surplus} in excess). Run: procuration db init.`,
  otherCounts: (count) =>
    `${plural.en(count, 'count of marks or procurations is wrong', 'counts of marks or procurations are wrong')}. Run: procuration audit verify.`,
  database: (engine, version, size) => `${engine} ${version}, ${size}`,
  held: (pid) => `the embedded database is in use by process ${pid}`,
  none: 'there is no embedded database in this folder. Run npm start to create one.',
  ready: 'the server that uses it finds it in order',
  notReady: 'the server that uses it does not find it in order. Check its log.',
};

export const DOCTOR_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
