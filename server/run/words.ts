import { listed } from '#core/messages/phrases.ts';
import { typeset } from '#core/messages/typeset.ts';
import type { Bilingual } from '#core/model/lang.ts';
import type { ForeignData } from '#drizzle/queries/demonstration.ts';

const fr = {
  phases: {
    create: 'Premier démarrage : création de la base embarquée…',
    open: 'Ouverture de la base embarquée…',
    connect: 'Connexion à PostgreSQL…',
    migrate: 'Mise à jour du schéma…',
    demonstration: 'Chargement de la démonstration du jour…',
  },
  howToConnect: (url: string) =>
    typeset(
      `Le serveur répond à cette adresse. Pour s’y connecter : PROCURATION_URL=${url} npm run tui. Ctrl+C l’arrête.`,
    ),
  pages: (url: string) => typeset(`Pages pour les électeurs : ${url}`),
  replaced: 'La démonstration d’un jour précédent a été remplacée par celle du jour.',
  otherData: (holds: readonly ForeignData[]) =>
    typeset(
      `La démonstration n’a pas été chargée : ce dossier contient d’autres données (${listed(
        holds.map((kind) => FOREIGN_DATA.fr[kind]),
        'et',
      )}), laissées telles quelles. Pour essayer la démonstration, donnez un autre dossier par PROCURATION_DATA.`,
    ),
  login: {
    made: (name: string) =>
      typeset(`Identifiant « ${name} » créé ; il a les droits de lecture et de décision, et ne possède rien.`),
    known: (name: string) =>
      typeset(`L’identifiant « ${name} » existait déjà ; il a les droits de lecture et de décision.`),
  },
  rightsRestored: typeset('Les droits et les règles d’accès de la base manquaient ; ils ont été rétablis.'),
  embedded: (folder: string) =>
    typeset(`Base embarquée du dossier ${folder}. Pour préparer un PostgreSQL : DATABASE_OWNER_URL et DATABASE_URL.`),
  current: 'Le schéma est à jour.',
  admin: {
    made: (name: string) => typeset(`Compte d’administration « ${name} » créé.`),
    none: typeset(
      'Il n’y a aucun compte d’administration : personne ne peut se connecter. Il faut lancer : procuration db init --admin NOM.',
    ),
    known: (name: string) =>
      typeset(`Le compte d’administration « ${name} » existait déjà ; son mot de passe n’a pas changé.`),
  },
};

const en: typeof fr = {
  phases: {
    create: 'First start: creating the embedded database…',
    open: 'Opening the embedded database…',
    connect: 'Connecting to PostgreSQL…',
    migrate: 'Updating the schema…',
    demonstration: 'Loading today’s demonstration…',
  },
  howToConnect: (url) =>
    `The server answers at this address. To connect to it: PROCURATION_URL=${url} npm run tui. Ctrl+C stops it.`,
  pages: (url) => `Pages for electors: ${url}`,
  replaced: 'The demonstration of an earlier day was replaced by today’s.',
  otherData: (holds) =>
    `The demonstration was not loaded: this folder contains other data (${listed(
      holds.map((kind) => FOREIGN_DATA.en[kind]),
      'and',
    )}), which was left as it is. To try the demonstration, give another folder with PROCURATION_DATA.`,
  login: {
    made: (name) => `Login “${name}” created; it may read and decide, and owns nothing.`,
    known: (name) => `Login “${name}” already existed; it may read and decide.`,
  },
  rightsRestored: 'Rights and access rules of the database were missing; they have been restored.',
  embedded: (folder) =>
    `Embedded database of the folder ${folder}. To prepare a PostgreSQL: DATABASE_OWNER_URL and DATABASE_URL.`,
  current: 'The schema is up to date.',
  admin: {
    made: (name) => `Administrator account “${name}” created.`,
    none: 'There is no administrator account: nobody can sign in. Run: procuration db init --admin NAME.',
    known: (name) => `Administrator account “${name}” already existed; its password has not changed.`,
  },
};

/** What is said to the person who runs a server or prepares its database. */
export const WORDS = { fr, en } satisfies Bilingual<typeof fr>;

export type Words = typeof fr;
/** What takes a while when a server starts or a database is prepared. */
export type StartPhase = keyof Words['phases'];

const FOREIGN_DATA = {
  fr: {
    accounts: 'des comptes',
    communes: 'des communes',
    elections: 'des élections',
    electors: 'des électeurs',
  },
  en: {
    accounts: 'accounts',
    communes: 'communes',
    elections: 'elections',
    electors: 'electors',
  },
} satisfies Bilingual<{ readonly [data in ForeignData]: string }>;
