import { listed } from '#core/messages/phrases.ts';
import { typeset } from '#core/messages/typeset.ts';
import type { Bilingual } from '#core/model/lang.ts';
import type { ForeignData } from '#drizzle/queries/demonstration.ts';

const fr = {
  phases: {
    create: 'Première mise en route\u00a0: création de la base embarquée…',
    open: 'Ouverture de la base embarquée…',
    connect: 'Connexion à PostgreSQL…',
    migrate: 'Mise du schéma à cette version…',
    demonstration: 'Démonstration du jour…',
  },
  howToConnect: (url: string) =>
    typeset(
      `Le serveur répond à cette adresse. Pour s’y connecter : PROCURATION_URL=${url} npm run tui. Ctrl-C l’arrête.`,
    ),
  replaced: 'La démonstration d’un jour précédent a été remplacée par celle du jour.',
  otherData: (holds: readonly ForeignData[]) =>
    typeset(
      `La démonstration n’a pas été chargée : ce dossier contient d’autres données (${listed(
        holds.map((kind) => FOREIGN_DATA.fr[kind]),
        'et',
      )}), laissées telles quelles. Pour essayer la démonstration, donner un autre dossier par PROCURATION_DATA.`,
    ),
  login: {
    made: (name: string) => typeset(`Identifiant « ${name} » créé ; il peut lire et décider, et ne possède rien.`),
    known: (name: string) => typeset(`L’identifiant « ${name} » existait ; il peut lire et décider.`),
  },
  rightsRestored: typeset('Les droits et les règles d’accès de la base manquaient ; ils ont été rétablis.'),
  current: 'Le schéma est celui de cette version.',
  admin: {
    made: (name: string) => typeset(`Compte d’administration « ${name} » créé.`),
    known: (name: string) =>
      typeset(`Le compte d’administration « ${name} » existait ; son mot de passe n’a pas changé.`),
  },
};

const en: typeof fr = {
  phases: {
    create: 'First start: making the embedded database…',
    open: 'Opening the embedded database…',
    connect: 'Connecting to PostgreSQL…',
    migrate: 'Bringing the schema to this version…',
    demonstration: 'Demonstration of the day…',
  },
  howToConnect: (url) =>
    `The server answers at this address. To connect to it: PROCURATION_URL=${url} npm run tui. Ctrl-C stops it.`,
  replaced: 'The demonstration of an earlier day was replaced by today’s.',
  otherData: (holds) =>
    `The demonstration was not loaded: this folder holds other data (${listed(
      holds.map((kind) => FOREIGN_DATA.en[kind]),
      'and',
    )}), which was left as it is. To try the demonstration, give another folder with PROCURATION_DATA.`,
  login: {
    made: (name) => `Login “${name}” made; it may read and decide, and owns nothing.`,
    known: (name) => `Login “${name}” was there; it may read and decide.`,
  },
  rightsRestored: 'Rights and access rules of the database were missing; they were written again.',
  current: 'The schema is that of this version.',
  admin: {
    made: (name) => `Administrator account “${name}” made.`,
    known: (name) => `Administrator account “${name}” was there; its password has not changed.`,
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
