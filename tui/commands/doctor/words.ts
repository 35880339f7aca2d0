import type { Lang } from '#core/model/lang.ts';
import type { Check } from '#tui/commands/doctor/check.ts';

type DoctorWords = {
  readonly state: { readonly [state in Check['state']]: string };
  readonly node: (version: string) => string;
  readonly oldNode: (version: string) => string;
  readonly terminal: (columns: number, rows: number, colours: number) => string;
  readonly noTerminal: string;
  readonly small: (columns: number, rows: number) => string;
  readonly dumb: string;
  readonly locale: (locale: string) => string;
  readonly noUtf8: (locale: string) => string;
  readonly folder: (folder: string) => string;
  readonly mail: (folder: string) => string;
  readonly noFolder: (folder: string, why: string) => string;
  readonly disk: (free: string) => string;
  readonly fullDisk: (free: string) => string;
  readonly server: (url: string, version: string) => string;
  readonly silent: (url: string) => string;
  readonly clock: (seconds: string) => string;
  readonly apart: (whose: string, seconds: string) => string;
  readonly whose: { readonly server: string; readonly database: string };
  readonly schema: (applied: number) => string;
  readonly otherSchema: (applied: number, known: number) => string;
  readonly roles: string;
  readonly noRoles: string;
  readonly database: (engine: string, version: string, size: string) => string;
  readonly held: (pid: string) => string;
  readonly none: string;
  readonly ready: string;
  readonly notReady: string;
};

export const DOCTOR_WORDS: { readonly [lang in Lang]: DoctorWords } = {
  fr: {
    state: { ok: 'bon', warn: 'à voir', fail: 'mauvais' },
    node: (version) => `Node ${version}`,
    oldNode: (version) => `Node ${version} est trop ancien. Installez Node 22.14 ou plus récent.`,
    terminal: (columns, rows, colours) => `terminal de ${columns} sur ${rows}, ${colours} couleurs`,
    noTerminal: 'il n’y a pas de terminal ici : les commandes vont, les écrans en demandent un.',
    small: (columns, rows) => `terminal de ${columns} sur ${rows} : agrandissez-le à 80 sur 24 pour les écrans.`,
    dumb: 'TERM ne dit pas ce que le terminal sait faire. Donnez par exemple TERM=xterm-256color.',
    locale: (locale) => `texte en UTF-8 (${locale})`,
    noUtf8: (locale) => `« ${locale} » n’est pas UTF-8 : les accents peuvent être faux. Donnez LANG=fr_FR.UTF-8.`,
    folder: (folder) => `dossier de données ${folder}`,
    mail: (folder) => `dossier du courrier ${folder}`,
    noFolder: (folder, why) =>
      `on ne peut pas écrire dans ${folder} (${why}). Vérifiez ses droits, ou PROCURATION_DATA.`,
    disk: (free) => `${free} libres sur le disque du dossier de données`,
    fullDisk: (free) => `il ne reste que ${free} sur le disque du dossier de données. Faites de la place.`,
    server: (url, version) => `le serveur ${url} répond, version ${version}`,
    silent: (url) => `le serveur ${url} ne répond pas. Vérifiez l’adresse et le réseau.`,
    clock: (seconds) => `l’heure de ce poste est celle du serveur (écart ${seconds} s)`,
    apart: (whose, seconds) => `l’heure de ce poste et celle ${whose} ont ${seconds} s d’écart. Mettez-les à l’heure.`,
    whose: { server: 'du serveur', database: 'de la base' },
    schema: (applied) => `schéma de cette version (${applied} migrations)`,
    otherSchema: (applied, known) =>
      applied < known
        ? `schéma ancien (${applied} migrations sur ${known}). Lancez : procuration db migrate.`
        : `schéma plus récent que cette version (${applied} migrations, ${known} connues). Prenez la version plus récente.`,
    roles: 'les deux rôles app_read et app_decide existent',
    noRoles: 'il manque des rôles à la base. Lancez : procuration db init.',
    database: (engine, version, size) => `${engine} ${version}, ${size}`,
    held: (pid) => `la base embarquée est tenue par le processus ${pid}`,
    none: 'aucune base embarquée dans ce dossier. npm start en fait une.',
    ready: 'le serveur qui la tient la trouve en ordre',
    notReady: 'le serveur qui la tient ne la trouve pas en ordre. Regardez son journal.',
  },
  en: {
    state: { ok: 'ok', warn: 'warn', fail: 'fail' },
    node: (version) => `Node ${version}`,
    oldNode: (version) => `Node ${version} is too old. Install Node 22.14 or later.`,
    terminal: (columns, rows, colours) => `terminal of ${columns} by ${rows}, ${colours} colours`,
    noTerminal: 'there is no terminal here: commands do without, the screens need one.',
    small: (columns, rows) => `terminal of ${columns} by ${rows}: make it 80 by 24 for the screens.`,
    dumb: 'TERM does not say what the terminal can do. Give for instance TERM=xterm-256color.',
    locale: (locale) => `text in UTF-8 (${locale})`,
    noUtf8: (locale) => `“${locale}” is not UTF-8: accents may be wrong. Give LANG=en_GB.UTF-8.`,
    folder: (folder) => `data folder ${folder}`,
    mail: (folder) => `mail folder ${folder}`,
    noFolder: (folder, why) => `${folder} cannot be written to (${why}). Check its rights, or PROCURATION_DATA.`,
    disk: (free) => `${free} free on the disk of the data folder`,
    fullDisk: (free) => `only ${free} are left on the disk of the data folder. Make room.`,
    server: (url, version) => `the server ${url} answers, version ${version}`,
    silent: (url) => `the server ${url} does not answer. Check the address and the network.`,
    clock: (seconds) => `this machine has the time of the server (${seconds} s apart)`,
    apart: (whose, seconds) => `the clocks of this machine and of the ${whose} are ${seconds} s apart. Set them right.`,
    whose: { server: 'server', database: 'database' },
    schema: (applied) => `schema of this version (${applied} migrations)`,
    otherSchema: (applied, known) =>
      applied < known
        ? `old schema (${applied} migrations of ${known}). Run: procuration db migrate.`
        : `schema newer than this version (${applied} migrations, ${known} known). Take the newer version.`,
    roles: 'the two roles app_read and app_decide exist',
    noRoles: 'the database lacks roles. Run: procuration db init.',
    database: (engine, version, size) => `${engine} ${version}, ${size}`,
    held: (pid) => `the embedded database is held by the process ${pid}`,
    none: 'there is no embedded database in this folder. npm start makes one.',
    ready: 'the server that holds it finds it in order',
    notReady: 'the server that holds it does not find it in order. Look at its log.',
  },
};
